package conformance.parity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that fills rows of the parity matrix: a {@code @GraftTest}, or a {@code @ParameterizedTest} over {@code Mode}. Several may
 * fill one row, which then holds if all do.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Parity {
    /** Section and row, for example {@code Values: BigDecimal}; several where one test shows them all. */
    String[] value();

    /** Why the modes that the test leaves out have no such thing to show. */
    String elsewhere() default "";
}
