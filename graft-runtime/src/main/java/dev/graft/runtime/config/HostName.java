package dev.graft.runtime.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name, IPv4 or IPv6 address of a machine. Never asks a name server. */
final class HostName {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(%[A-Za-z0-9._-]+)?");

    private HostName() {}

    /** Where the host ends in {@code host:port}: at a colon or at the end. */
    static int end(Text authority) {
        if (authority.isEmpty() || authority.charAt(0) != '[') {
            int colon = authority.indexOf(':', 0);
            int another = authority.indexOf(':', Math.min(colon + 1, authority.length()));
            if (another < authority.length()) {
                throw authority.mistake(
                        0, "too many colons", "An IPv6 address stands in brackets, for example tcp://[::1]:8990.");
            }
            return colon;
        }
        int bracket = authority.indexOf(']', 0);
        if (bracket == authority.length()) {
            throw authority.mistake(0, "the bracket is never closed", "Expected for example tcp://[::1]:8990.");
        }
        if (bracket + 1 < authority.length() && authority.charAt(bracket + 1) != ':') {
            throw authority.mistake(bracket + 1, "something stands behind the bracket", "Next comes \":\" and a port.");
        }
        return bracket + 1;
    }

    static String read(Text host) {
        if (host.isEmpty()) {
            throw host.mistake(0, "the host is missing", "Expected a name or an IP address.");
        }
        return host.charAt(0) == '[' ? ipv6(host.sub(1, host.length() - 1)) : name(host);
    }

    private static String name(Text host) {
        String name = host.toString();
        Matcher valid = NAME.matcher(name);
        if (!valid.matches()) {
            throw host.mistake(
                    valid.lookingAt() ? valid.end() : 0,
                    "this cannot stand in the name of a host",
                    "Expected letters, digits, \".\", \"-\" and \"_\".");
        }
        if (NUMERIC.matcher(name).matches() && !IPV4.matcher(name).matches()) {
            throw host.mistake(
                    0, "\"" + name + "\" is no IPv4 address", "Expected four numbers from 0 to 255, or a name.");
        }
        return name;
    }

    private static String ipv6(Text address) {
        Matcher parts = IPV6.matcher(address.toString());
        if (parts.matches()) {
            try {
                // In brackets this is read as an address or refused, and never looked up.
                InetAddress.getByName("[" + parts.group(1) + "]");
                return address.toString();
            } catch (UnknownHostException notOne) {
                // Said below.
            }
        }
        throw address.mistake(
                0, "\"" + address + "\" is no IPv6 address", "Expected for example [::1] or [2001:db8::7].");
    }
}
