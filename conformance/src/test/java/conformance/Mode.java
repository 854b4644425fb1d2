package conformance;

/** How the calls of a test reach the implementation. */
enum Mode {
    IN_MEMORY(""),
    TCP("tcp://127.0.0.1:0"),
    WEBSOCKET("ws://127.0.0.1:0/graft");

    final String listen;

    Mode(String listen) {
        this.listen = listen;
    }

    boolean isRemote() {
        return this != IN_MEMORY;
    }
}
