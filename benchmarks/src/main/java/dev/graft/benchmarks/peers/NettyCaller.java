package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests from any thread, and finds the answer's call by its number. */
final class NettyCaller extends ChannelInboundHandlerAdapter implements Peer.AsyncCaller {
    private final NettyCarrier carrier;
    private final Payload payload;
    private final CompletableFuture<Channel> ready = new CompletableFuture<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, Peer.Answer> underWay = new ConcurrentHashMap<>();

    NettyCaller(NettyCarrier carrier, Payload payload) {
        this.carrier = carrier;
        this.payload = payload;
    }

    void awaitReady() throws InterruptedException {
        try {
            ready.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the connection of the Netty echo is not ready", e);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // A void promise tells the pipeline what goes wrong.
    public void call(Peer.Answer answer) {
        int number = numbers.incrementAndGet();
        underWay.put(number, answer);
        Channel channel = ready.join();
        channel.writeAndFlush(
                NettyMessage.write(
                        channel.alloc(), carrier, payload, number, out -> BareCodec.writeRequest(payload, out)),
                channel.voidPromise());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object received) {
        NettyMessage answer = NettyMessage.read(received);
        Peer.Answer call = underWay.remove(answer.number());
        if (call == null) {
            throw new IllegalStateException("an answer to no call");
        }
        call.given(BareCodec.readAnswer(payload, answer.content()));
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (carrier == NettyCarrier.TCP) {
            ready.complete(context.channel());
        }
        context.fireChannelActive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            ready.complete(context.channel());
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
        ready.completeExceptionally(thrown);
        underWay.values().forEach(answer -> answer.failed(thrown));
    }
}
