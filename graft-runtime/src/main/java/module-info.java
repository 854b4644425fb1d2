/** Runs the calls of Graft contracts in memory or elsewhere. */
@SuppressWarnings("module") // the testkit and the gateway are not there yet when this is compiled
module dev.graft.runtime {
    requires transitive dev.graft;
    requires static transitive org.jspecify;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;

    uses dev.graft.runtime.GraftModule;
    uses dev.graft.runtime.guest.GuestRuntime;
    uses dev.graft.runtime.transport.Transport.Provider;

    exports dev.graft.runtime;
    exports dev.graft.runtime.generated;
    exports dev.graft.runtime.guest;
    exports dev.graft.runtime.hosting to
            dev.graft.gateway;
    exports dev.graft.runtime.testing to
            dev.graft.testkit;

    provides dev.graft.runtime.transport.Transport.Provider with
            dev.graft.runtime.transport.NioTransport.Provider;
}
