package dev.graft.runtime.transport;

class WebSocketTransportTest extends TransportTest {
    @Override
    Address address(String host, int port) {
        return new Address("ws", host, port, "/graft");
    }
}
