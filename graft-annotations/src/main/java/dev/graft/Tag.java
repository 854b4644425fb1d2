package dev.graft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fixes the Protobuf number of a record component, an enum constant, a permitted subtype or a parameter, so that it
 * stays when declarations are added, removed or reordered.
 *
 * <p>Without it numbers follow the order of declaration, from 1.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.FIELD, ElementType.TYPE})
public @interface Tag {
    /**
     * The number.
     *
     * @return from 1 to 536,870,911 for fields, except 19,000 to 19,999, which Protobuf reserves; from 1 for enum
     *     constants
     * @see <a href="https://protobuf.dev/programming-guides/proto3/#assigning">Protobuf: assigning field numbers</a>
     */
    int value();
}
