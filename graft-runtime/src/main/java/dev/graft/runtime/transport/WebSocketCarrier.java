package dev.graft.runtime.transport;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;

/** Frames flow after an HTTP handshake. */
final class WebSocketCarrier implements Carrier {
    private static final int LONGEST_BODY = 16 << 10;

    @Override
    public void connected(Channel channel, Opening opening) {
        channel.pipeline()
                .addLast(new FirstByte('H', 'H', () -> opening.failed(WebSocketClientHandshake.noHttp())))
                .addLast(new HttpClientCodec())
                .addLast(new HttpObjectAggregator(LONGEST_BODY))
                .addLast(new WebSocketClientHandshake(opening));
    }

    @Override
    public void accepted(Channel channel, Opening opening) {
        WebSocketServerHandshake handshake = new WebSocketServerHandshake(channel, opening);
        channel.pipeline()
                .addLast(new FirstByte('A', 'Z', handshake::refuseNoHttp))
                .addLast(new HttpServerCodec())
                .addLast(new HttpObjectAggregator(LONGEST_BODY))
                .addLast(handshake);
    }

    /** The path that is asked for and listened at. */
    static String path(Address address) {
        return address.path().isEmpty() ? "/" : address.path();
    }
}
