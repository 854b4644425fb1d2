package dev.graft.runtime.transport;

import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** Hosts as they stand in addresses. */
final class Hosts {
    private Hosts() {}

    /** Whether there is nothing to look up. */
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || NetUtil.isValidIpV4Address(host);
    }

    /** The other end of a socket in the form of an address. */
    static String ofPeer(String scheme, SocketChannel channel) {
        try {
            return text(scheme, channel.getRemoteAddress());
        } catch (IOException e) {
            return text(scheme, null);
        }
    }

    private static String text(String scheme, @Nullable SocketAddress address) {
        if (!(address instanceof InetSocketAddress socket)) {
            return "a peer that has gone";
        }
        return scheme + "://" + text(socket.getAddress().getHostAddress(), socket.getPort());
    }

    static String text(String host, int port) {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
