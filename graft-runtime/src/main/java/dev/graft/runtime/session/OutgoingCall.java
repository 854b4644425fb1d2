package dev.graft.runtime.session;

/** One attempt at a call on one session. Exactly one of its methods is called, once, by any thread. */
interface OutgoingCall {
    /** The number that both sides know it by. */
    long id();

    /** The call ended with a result or a failure frame. Called while the frame is read, by the thread that reads. */
    void complete(Frames.End frame);

    /** The call ended without one. */
    void fail(CallFailure failure);
}
