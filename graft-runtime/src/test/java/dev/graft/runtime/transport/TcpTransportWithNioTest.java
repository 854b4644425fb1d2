package dev.graft.runtime.transport;

class TcpTransportWithNioTest extends TcpTransportTest {
    @Override
    Settings settings() {
        Settings other = Settings.DEFAULT;
        return new Settings(
                false,
                other.threads(),
                other.connectLimit(),
                other.handshakeLimit(),
                other.flushLimit(),
                other.lingerLimit());
    }
}
