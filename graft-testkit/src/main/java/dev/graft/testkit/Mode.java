package dev.graft.testkit;

/** A way in which the calls of a test reach the implementation. Later releases add to these. */
public enum Mode {
    /** In this process, with the very objects: {@code isolation=shared}. */
    SHARED("in memory, shared", "shared", ""),
    /** In this process, with the very objects, looked at before and after: {@code isolation=checked}. */
    CHECKED("in memory, checked", "checked", ""),
    /** In this process, with copies: {@code isolation=copied}. */
    COPIED("in memory, copied", "copied", ""),
    /**
     * In this process, with copies, and on threads of the callee's: as in a module that has a class loader of its own and brings
     * its own copy of the contract.
     */
    ISOLATED("isolated module", "", ""),
    /** Over a TCP connection to another tube of this process. */
    TCP("tcp", "", "tcp://127.0.0.1:0"),
    /** Over a WebSocket connection to another tube of this process. */
    WEBSOCKET("websocket", "", "ws://127.0.0.1:0/graft");

    private final String title;
    private final String isolation;
    private final String listen;

    Mode(String title, String isolation, String listen) {
        this.title = title;
        this.isolation = isolation;
        this.listen = listen;
    }

    /** Whether calls leave the caller's tube by a connection. */
    public boolean isRemote() {
        return !listen.isEmpty();
    }

    /** Whether the callee receives copies and not the caller's own objects, and so does the caller. */
    public boolean copies() {
        return this != SHARED && this != CHECKED;
    }

    /**
     * Whether calls go to another tube, by a connection or not: they have deadlines, and run on threads of the callee's.
     */
    public boolean hasTwoSides() {
        return isRemote() || this == ISOLATED;
    }

    /** The value of the key {@code isolation}; empty where that has none. */
    String isolation() {
        return isolation;
    }

    /** Where the callee listens; empty where there is no connection. */
    String listen() {
        return listen;
    }

    /** As display names have it. */
    @Override
    public String toString() {
        return title;
    }
}
