package dev.graft.runtime.transport;

import dev.graft.runtime.transport.TransportException.Kind;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The half of the side that connects. */
final class WebSocketClientHandshake extends WebSocketHandshake {
    private static final int KEY_BYTES = 16;

    private final String key;

    WebSocketClientHandshake(Link link, Opening opening) {
        super(link, opening, new HttpClientCodec());
        byte[] random = new byte[KEY_BYTES];
        ThreadLocalRandom.current().nextBytes(random); // no secret; it tells a server from a cache
        this.key = Base64.getEncoder().encodeToString(random);
    }

    /** Says this side's half. */
    void ask() {
        Address address = opening.address();
        FullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, WebSocketCarrier.path(address));
        request.headers()
                .set(HttpHeaderNames.HOST, Hosts.text(address.host(), address.port()))
                .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
                .set(HttpHeaderNames.SEC_WEBSOCKET_KEY, key)
                .set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, VERSION);
        say(request);
    }

    @Override
    boolean canBeginWith(int firstByte) {
        return firstByte == 'H';
    }

    @Override
    void noHttp() {
        opening.failed(notHttp());
    }

    @Override
    void tooLong() {
        opening.failed(new TransportException(
                Kind.PROTOCOL,
                "the peer answered the WebSocket handshake with a body of more than " + LONGEST_BODY + " bytes",
                null));
    }

    @Override
    void heard(FullHttpMessage message) {
        FullHttpResponse response = (FullHttpResponse) message;
        if (response.decoderResult().isFailure()) {
            opening.failed(notHttp());
        } else if (response.status().code() != HttpResponseStatus.SWITCHING_PROTOCOLS.code()) {
            String body = response.content().toString(StandardCharsets.UTF_8).strip();
            String line = Failures.oneLine(body.lines().findFirst().orElse(""));
            opening.failed(new TransportException(
                    Kind.PROTOCOL,
                    "the peer refused the WebSocket handshake: " + response.status()
                            + (line.isEmpty() ? "" : ": " + line),
                    null));
        } else if (!accept(key).equals(response.headers().get(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT))) {
            opening.failed(new TransportException(
                    Kind.PROTOCOL, "the peer answered the WebSocket handshake with a wrong key", null));
        } else {
            agree(new WebSocketFraming(false));
        }
    }

    private static TransportException notHttp() {
        return new TransportException(
                Kind.PROTOCOL,
                "the peer did not answer the WebSocket handshake in HTTP; if it is a TCP port of Graft, use tcp:// in"
                        + " its address",
                null);
    }

    @Override
    void gone(@Nullable Throwable cause) {
        opening.failed(
                cause == null
                        ? new TransportException(
                                Kind.UNAVAILABLE, "the peer closed the connection during the WebSocket handshake", null)
                        : Failures.ofConnection(cause));
    }
}
