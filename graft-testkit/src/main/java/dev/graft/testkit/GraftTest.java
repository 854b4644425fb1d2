package dev.graft.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once in every {@link Mode}. Its parameters, and those of methods that run before and after it, may be
 * any contract, the caller's {@link dev.graft.runtime.Hypertube}, the {@link Mode}, and {@link Faults}.
 *
 * <p>Who implements the contracts: what the test class {@link Provides}, else the {@code GraftModule}s and
 * {@code ServiceLoader} providers on the class path. Configuration from outside, as {@code graft.properties} and system
 * properties, has no effect on such a test. What it opens belongs to the one run of it, and is closed after it, also when
 * it fails; so tests may run in parallel.
 *
 * <pre>{@code
 * @GraftTest
 * void quotesABasket(Pricing pricing) {
 *     assertThat(pricing.quote(basket).total()).isEqualTo(30);
 * }
 *
 * @Provides
 * Pricing pricing() {
 *     return new ListPricing();
 * }
 * }</pre>
 */
@SuppressWarnings("exports") // only JUnit makes the extension
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(GraftTests.class)
public @interface GraftTest {
    /** The modes to run in; all of them unless some are named. */
    Mode[] modes() default {};

    /**
     * More keys of the caller's connection string, with {@code ;} between them, for example {@code timeout=1s}. With
     * {@link Faults} the timeout counts in memory too.
     */
    String keys() default "";
}
