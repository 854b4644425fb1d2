package dev.graft.runtime.transport;

import dev.graft.runtime.transport.TransportException.Kind;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/** The half of the side that listens. Those who want something else are told what is here. */
final class WebSocketServerHandshake extends WebSocketHandshake {
    private final Agenda.Timer timer;

    WebSocketServerHandshake(Link link, Opening opening) {
        super(link, opening, new HttpServerCodec());
        this.timer = link.poller().schedule(opening.settings().handshakeLimit(), this::refuseSilence);
    }

    @Override
    boolean canBeginWith(int firstByte) {
        return firstByte >= 'A' && firstByte <= 'Z';
    }

    @Override
    void heard(FullHttpMessage message) {
        FullHttpRequest request = (FullHttpRequest) message;
        String here = WebSocketCarrier.path(opening.address());
        String path = request.uri().replaceFirst("\\?.*", "");
        String key = request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_KEY);
        if (request.decoderResult().isFailure()) {
            noHttp();
        } else if (!request.method().equals(HttpMethod.GET) || !wantsWebSocket(request)) {
            refuse(
                    "426 Upgrade Required",
                    "This is a Graft WebSocket port, for WebSocket clients only; its path is " + here + ".",
                    "Upgrade: websocket",
                    "Connection: Upgrade");
        } else if (!path.equals(here)) {
            refuse(
                    "404 Not Found",
                    "There is no Graft at " + Failures.oneLine(path) + "; its path here is " + here + ".");
        } else if (!VERSION.equals(request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_VERSION)) || key == null) {
            refuse(
                    "426 Upgrade Required",
                    "Graft speaks version " + VERSION + " of WebSocket; the key or the version is missing or wrong.",
                    "Sec-WebSocket-Version: " + VERSION,
                    "Upgrade: websocket",
                    "Connection: Upgrade");
        } else {
            timer.cancel();
            FullHttpResponse yes =
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS);
            yes.headers()
                    .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
                    .set(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, accept(key));
            say(yes);
            agree(new WebSocketFraming(true));
        }
    }

    private static boolean wantsWebSocket(FullHttpRequest request) {
        return request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && request.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true);
    }

    @Override
    void noHttp() {
        refuse(
                "400 Bad Request",
                "This is a Graft WebSocket port (ws://), and that was not HTTP."
                        + " Graft over plain TCP has addresses of its own, which start with tcp://.");
    }

    @Override
    void tooLong() {
        refuse(
                "413 Content Too Large",
                "This is a Graft WebSocket port; a handshake has no body of more than " + LONGEST_BODY + " bytes.");
    }

    private void refuseSilence() {
        refuse(
                "408 Request Timeout",
                "There was no WebSocket handshake within "
                        + Failures.seconds(opening.settings().handshakeLimit()) + ".");
    }

    private void refuse(String status, String text, String... headers) {
        timer.cancel();
        opening.failed(new TransportException(Kind.PROTOCOL, "answered " + status + ": " + text, null));
        link.farewell(Http.plain(status, text + "\n", headers));
    }

    @Override
    void gone(@Nullable Throwable cause) {
        timer.cancel();
    }
}
