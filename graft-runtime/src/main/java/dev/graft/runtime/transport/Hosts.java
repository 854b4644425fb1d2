package dev.graft.runtime.transport;

import io.netty.util.NetUtil;

/** Hosts as they stand in addresses. */
final class Hosts {
    private Hosts() {}

    /** Whether there is nothing to look up. */
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || NetUtil.isValidIpV4Address(host);
    }
}
