package dev.graft.benchmarks.peers;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;

/** How a message is told from the next one. */
enum NettyCarrier {
    /** By four bytes of length. */
    TCP(Integer.BYTES) {
        @Override
        void serve(ChannelPipeline pipeline) {
            call(pipeline);
        }

        @Override
        void call(ChannelPipeline pipeline) {
            pipeline.addLast(new LengthFieldBasedFrameDecoder(LARGEST, 0, Integer.BYTES, 0, Integer.BYTES));
        }

        @Override
        Object finish(ByteBuf message) {
            return message.setInt(0, message.writerIndex() - Integer.BYTES);
        }
    },

    /** By a binary frame of WebSocket. */
    WEBSOCKET(0) {
        @Override
        void serve(ChannelPipeline pipeline) {
            pipeline.addLast(
                    new HttpServerCodec(),
                    new HttpObjectAggregator(LARGEST),
                    new WebSocketServerProtocolHandler(PATH, null, false, LARGEST));
        }

        @Override
        void call(ChannelPipeline pipeline) {
            pipeline.addLast(
                    new HttpClientCodec(),
                    new HttpObjectAggregator(LARGEST),
                    new WebSocketClientProtocolHandler(
                            URI.create("ws://localhost" + PATH),
                            WebSocketVersion.V13,
                            null,
                            false,
                            new DefaultHttpHeaders(),
                            LARGEST));
        }

        @Override
        Object finish(ByteBuf message) {
            return new BinaryWebSocketFrame(message);
        }
    };

    private static final int LARGEST = 1 << 20;
    private static final String PATH = "/echo";

    /** Bytes to leave free at the start of a message. */
    final int reserved;

    NettyCarrier(int reserved) {
        this.reserved = reserved;
    }

    abstract void serve(ChannelPipeline pipeline);

    abstract void call(ChannelPipeline pipeline);

    /** Makes of a message what the pipeline takes. */
    abstract Object finish(ByteBuf message);
}
