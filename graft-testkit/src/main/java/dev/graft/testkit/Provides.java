package dev.graft.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The implementation of a contract for the {@link GraftTest}s of a class: a field of the contract's type, or a method
 * that returns it. It must not be private. A method may take the {@link dev.graft.runtime.Hypertube} that the
 * implementation runs in, to get other grafts from it. Each run of a test asks once, at the earliest when its first
 * parameter is made, which is after methods without parameters that run before it. An implementation that is
 * {@code AutoCloseable} is closed after the run.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Provides {}
