package dev.graft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the classes that carry types which Graft does not know.
 *
 * <p>On a contract it holds for that contract; on an interface, for all contracts that extend it; in
 * {@code package-info.java}, for all contracts of the package. Where several adapt one type, the nearest in this order
 * does. It holds wherever that type stands: as a parameter, in a record, in a list, as a type argument.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Adapters {
    /**
     * The classes: visible from the contract's package, with a constructor without parameters.
     *
     * @return one for each type
     */
    Class<? extends ValueAdapter<?, ?>>[] value();
}
