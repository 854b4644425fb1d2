package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.rsocket.RSocket;
import io.rsocket.SocketAcceptor;
import io.rsocket.core.RSocketConnector;
import io.rsocket.core.RSocketServer;
import io.rsocket.frame.decoder.PayloadDecoder;
import io.rsocket.transport.netty.client.TcpClientTransport;
import io.rsocket.transport.netty.server.CloseableChannel;
import io.rsocket.transport.netty.server.TcpServerTransport;
import io.rsocket.util.ByteBufPayload;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import reactor.core.publisher.Mono;

/** RSocket's request and response over one TCP connection, without copies of its own; the content is the bare codec's. */
final class RSocketPeer implements Peer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Payload payload;
    private final CloseableChannel callee;
    private final RSocket caller;

    RSocketPeer(Payload payload, IntUnaryOperator through) {
        this.payload = payload;
        InetAddress loopback = InetAddress.getLoopbackAddress();
        callee = RSocketServer.create(SocketAcceptor.forRequestResponse(this::serve))
                .payloadDecoder(PayloadDecoder.ZERO_COPY)
                .bindNow(TcpServerTransport.create(new InetSocketAddress(loopback, 0)));
        int port = through.applyAsInt(callee.address().getPort());
        caller = Objects.requireNonNull(RSocketConnector.create()
                .payloadDecoder(PayloadDecoder.ZERO_COPY)
                .connect(TcpClientTransport.create(new InetSocketAddress(loopback, port)))
                .block(PATIENCE));
    }

    private Mono<io.rsocket.Payload> serve(io.rsocket.Payload request) {
        byte[] content = read(request);
        return Mono.just(write(out -> BareCodec.serve(payload, content, out)));
    }

    private Mono<Object> call() {
        return caller.requestResponse(write(out -> BareCodec.writeRequest(payload, out)))
                .map(answer -> BareCodec.readAnswer(payload, read(answer)));
    }

    private io.rsocket.Payload write(Consumer<ByteBuffer> content) {
        int bound = BareCodec.bound(payload);
        ByteBuf data = ByteBufAllocator.DEFAULT.ioBuffer(1 + bound);
        data.writeByte(BareCodec.method(payload));
        ByteBuffer space = data.internalNioBuffer(1, bound);
        int start = space.position();
        content.accept(space);
        return ByteBufPayload.create(data.writerIndex(1 + space.position() - start));
    }

    private static byte[] read(io.rsocket.Payload message) {
        ByteBuf data = message.sliceData();
        byte[] content = new byte[data.skipBytes(1).readableBytes()];
        data.readBytes(content);
        message.release();
        return content;
    }

    @Override
    public Caller caller() {
        return () -> Objects.requireNonNull(call().block());
    }

    @Override
    public Optional<AsyncCaller> async() {
        return Optional.of(answer -> call().subscribe(answer::given, answer::failed));
    }

    @Override
    public Object expected() {
        return payload.answer();
    }

    @Override
    public void close() {
        caller.dispose();
        callee.dispose();
        callee.onClose().block(PATIENCE);
    }
}
