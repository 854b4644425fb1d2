package dev.graft.runtime.transport;

class TcpTransportTest extends TransportTest {
    @Override
    Address address(String host, int port) {
        return new Address("tcp", host, port, "");
    }
}
