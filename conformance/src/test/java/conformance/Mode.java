package conformance;

/** How the calls of a test reach the implementation. */
enum Mode {
    IN_MEMORY(""),
    CHECKED(""),
    COPIED(""),
    TCP("tcp://127.0.0.1:0"),
    WEBSOCKET("ws://127.0.0.1:0/graft");

    final String listen;

    Mode(String listen) {
        this.listen = listen;
    }

    /** Whether the callee is not given the caller's own objects. */
    boolean copies() {
        return this != IN_MEMORY && this != CHECKED;
    }

    boolean isRemote() {
        return !listen.isEmpty();
    }
}
