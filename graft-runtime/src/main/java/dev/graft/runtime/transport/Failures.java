package dev.graft.runtime.transport;

import dev.graft.runtime.transport.TransportException.Kind;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;

/** What went wrong, in words. */
final class Failures {
    private static final int LONGEST_QUOTE = 300;

    private Failures() {}

    static TransportException ofConnect(Address address, Throwable cause, Duration limit) {
        if (cause instanceof TransportException known) {
            return known;
        }
        return new TransportException(Kind.UNAVAILABLE, connectWords(address, cause, limit), cause);
    }

    private static String connectWords(Address address, Throwable cause, Duration limit) {
        String text = lower(cause);
        if (cause instanceof UnknownHostException) {
            return "unknown host '" + address.host() + "'";
        } else if (text.contains("timed out")) {
            return noAnswer(limit);
        } else if (cause instanceof NoRouteToHostException || text.contains("no route to host")) {
            return "no route to the host";
        } else if (text.contains("network is unreachable")) {
            return "the network is unreachable";
        } else if (text.contains("connection refused")) {
            return "connection refused: nothing listens there; start the gateway, or correct the address";
        } else if (cause instanceof ClosedChannelException || cause instanceof RejectedExecutionException) {
            return "the transport is closed";
        }
        return "cannot connect: " + cause;
    }

    static String noAnswer(Duration limit) {
        return "no answer within " + seconds(limit);
    }

    static TransportException ofListen(Address address, Throwable cause) {
        if (cause instanceof TransportException known) {
            return known;
        }
        return new TransportException(Kind.UNAVAILABLE, listenWords(address, cause), cause);
    }

    private static String listenWords(Address address, Throwable cause) {
        String text = lower(cause);
        if (cause instanceof UnknownHostException) {
            return "unknown host '" + address.host() + "'";
        } else if (text.contains("in use")) {
            return "port " + address.port() + " is in use; end what listens there, or choose another port (0 takes a"
                    + " free one)";
        } else if (text.contains("permission denied")) {
            return "port " + address.port() + " may not be taken by this user; choose one above 1023";
        } else if (text.contains("assign requested address")) {
            return "this machine has no address '" + address.host() + "'; 0.0.0.0 means all it has";
        } else if (cause instanceof ClosedChannelException || cause instanceof RejectedExecutionException) {
            return "the transport is closed";
        }
        return "cannot listen: " + cause;
    }

    /** Of a connection that stood. */
    static TransportException ofConnection(Throwable cause) {
        if (cause instanceof TransportException known) {
            return known;
        }
        if (cause instanceof IOException) {
            String text = lower(cause);
            boolean reset = text.contains("reset") || text.contains("broken pipe");
            String words = reset ? "the peer reset the connection" : "the connection failed: " + cause.getMessage();
            return new TransportException(Kind.CLOSED, words, cause);
        }
        return new TransportException(Kind.CLOSED, "an error on this side ended the connection: " + cause, cause);
    }

    static TransportException tooLarge(long length, int most) {
        return new TransportException(
                Kind.PROTOCOL,
                "the peer announced a frame of " + length + " bytes; at most " + most + " are accepted",
                null);
    }

    static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    /** What a peer wrote, fit to stand in a message: one line, printable, not long. */
    static String oneLine(String text) {
        String cut = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }

    private static String lower(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    }
}
