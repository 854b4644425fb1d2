package dev.graft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as a <em>contract</em>: its calls can run in memory, in another runtime of the same process or in
 * another process, and configuration alone decides where.
 *
 * <p>For a contract {@code shop.Pricing} the annotation processor generates {@code shop.PricingStub} (the caller's
 * side), {@code shop.PricingSkeleton} (the callee's side), {@code META-INF/graft/shop/Pricing.proto} (the shape of
 * what crosses) and {@code META-INF/graft/shop/Pricing.json} (what it means, for other languages).
 *
 * <p>Values in a contract's signatures travel by value, other contracts by reference; what cannot cross is refused by the
 * compiler.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Graft {
    /**
     * The name that configuration uses for this contract. It matches {@code [A-Za-z][A-Za-z0-9._-]*}.
     *
     * @return the name; empty for the default, the interface's simple name with a small first letter
     */
    String value() default "";
}
