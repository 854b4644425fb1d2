package dev.graft.runtime.transport;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Who speaks at a TCP connection, if not Graft, by the first four bytes. As lengths they would be absurd. */
enum Stranger {
    NONE(""),
    HTTP_CLIENT("the peer speaks HTTP to a tcp:// port; Graft over WebSocket has a ws:// address of its own"),
    HTTP_SERVER("the peer speaks HTTP, not Graft's TCP; if it is a WebSocket port of Graft, use ws:// in its address"),
    TLS_CLIENT("the peer speaks TLS to a tcp:// port; encrypted connections need a tls:// address on both sides"),
    TLS_SERVER("the peer speaks TLS, not plain TCP; encrypted connections need a tls:// address on both sides");

    private static final Set<String> METHODS =
            Set.of("GET ", "POST", "HEAD", "PUT ", "DELE", "OPTI", "PATC", "CONN", "TRAC", "PRI ");
    private static final int TLS_HANDSHAKE = 0x1603;
    private static final int TLS_ALERT = 0x1503;

    private final String words;

    Stranger(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Stranger of(int firstBytes, boolean server) {
        int two = firstBytes >>> Short.SIZE;
        if (two == TLS_HANDSHAKE && server) {
            return TLS_CLIENT;
        }
        if ((two == TLS_ALERT || two == TLS_HANDSHAKE) && !server) {
            return TLS_SERVER;
        }
        byte[] bytes = {
            (byte) (firstBytes >>> 24), (byte) (firstBytes >>> 16), (byte) (firstBytes >>> 8), (byte) firstBytes
        };
        String four = new String(bytes, StandardCharsets.ISO_8859_1);
        if (server) {
            return METHODS.contains(four) ? HTTP_CLIENT : NONE;
        }
        return four.equals("HTTP") ? HTTP_SERVER : NONE;
    }
}
