package dev.graft.runtime.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Answers to those who speak HTTP to us. */
final class Http {
    private Http() {}

    /** A whole response with a line of text; the connection ends after it. */
    static byte[] plain(String status, String text, String... headers) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Type: text/plain; charset=utf-8\r\nContent-Length: ")
                .append(body.length)
                .append("\r\nConnection: close\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
