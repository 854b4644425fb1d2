package dev.graft.runtime.wire;

/**
 * Makes the exception that leaves the reading or writing of one message. It is given by whoever knows what the message
 * is for, so that the exception can say which graft, method and address it concerns.
 */
@FunctionalInterface
public interface Faults {
    /** The exception to throw in place of {@code problem}, whose path is complete by now. */
    RuntimeException translate(WireException problem);
}
