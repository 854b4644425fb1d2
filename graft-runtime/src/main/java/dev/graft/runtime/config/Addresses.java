package dev.graft.runtime.config;

import dev.graft.runtime.transport.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the value of {@code host}. */
final class Addresses {
    static final String IN_MEMORY = "inmemory";

    private static final List<String> SCHEMES = List.of("tcp", "ws");
    private static final Set<String> LATER_SCHEMES = Set.of("tls", "wss");
    private static final int WS_PORT = 80;
    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]++|%[0-9A-Fa-f]{2})*+");

    private Addresses() {}

    /** The addresses of a host; none for {@code inmemory}. */
    static List<Address> read(Text host) {
        if (host.toString().equals(IN_MEMORY)) {
            return List.of();
        }
        List<Address> addresses = new ArrayList<>();
        for (Text part : host.split(',')) {
            if (part.toString().equals(IN_MEMORY)) {
                throw part.mistake(
                        0, "inmemory stands beside an address", "A host is either inmemory or a list of addresses.");
            }
            Address address = address(part, 1);
            if (addresses.contains(address)) {
                throw part.mistake(0, "the address " + address + " is given twice", "Name each address once.");
            }
            addresses.add(address);
        }
        return List.copyOf(addresses);
    }

    /** One address to listen at, where port 0 takes a free one. */
    static Address readListen(Text host) {
        if (host.toString().equals(IN_MEMORY)) {
            throw host.mistake(0, "nobody can listen at inmemory", "Expected an address such as tcp://0.0.0.0:8990.");
        }
        int comma = host.indexOf(',', 0);
        if (comma < host.length()) {
            throw host.mistake(comma, "one listener has one address", "Listen once for each address.");
        }
        return address(host, 0);
    }

    private static Address address(Text address, int firstPort) {
        if (address.isEmpty()) {
            throw address.mistake(0, "an address is missing", "One \",\" separates two addresses.");
        }
        int colon = address.toString().indexOf("://");
        if (colon < 0) {
            throw address.mistake(
                    0,
                    "\"" + Secrets.mask(address.toString()) + "\" is no host",
                    "Expected inmemory, or addresses such as tcp://localhost:8990 or ws://localhost:8888/ws.",
                    Nearest.to(address.toString(), List.of(IN_MEMORY)));
        }
        String scheme = scheme(address.sub(0, colon));
        Text rest = address.sub(colon + 3, address.length());
        int slash = rest.indexOf('/', 0);
        Text path = rest.sub(slash, rest.length());
        Text authority = rest.sub(0, slash);
        boolean webSocket = scheme.equals("ws");
        if (!webSocket && !path.isEmpty()) {
            throw path.mistake(0, "a " + scheme + " address has no path", "It ends with its port.");
        }
        int at = rest.indexOf('@', 0);
        if (at < slash) {
            throw rest.mistake(
                    0,
                    "an address holds no user or password",
                    "What stands before \"@\" must go; start with the host.");
        }
        int end = HostName.end(authority);
        String name = HostName.read(authority.sub(0, end));
        int port = end == authority.length() && webSocket
                ? WS_PORT
                : port(authority.sub(end, authority.length()), firstPort, scheme);
        return new Address(scheme, name, port, webSocket ? path(path) : "");
    }

    private static String scheme(Text scheme) {
        String word = scheme.toString();
        if (SCHEMES.contains(word)) {
            return word;
        }
        if (LATER_SCHEMES.contains(word)) {
            throw scheme.mistake(
                    0, "the scheme \"" + word + "\" is not supported by this release yet", "Use tcp:// or ws://.");
        }
        Optional<String> nearest = Nearest.to(word, SCHEMES);
        throw scheme.mistake(
                0,
                "unknown scheme \"" + word + "\"",
                "Known schemes: tcp, ws (and tls, wss, which this release does not support yet).",
                nearest);
    }

    private static int port(Text colonAndPort, int first, String scheme) {
        if (colonAndPort.length() <= 1) {
            throw colonAndPort.mistake(
                    colonAndPort.length(),
                    "the port is missing",
                    "A " + scheme + " address is written " + scheme + "://host:port.");
        }
        Text port = colonAndPort.sub(1, colonAndPort.length());
        int number = port.toString().matches("[0-9]{1,5}") ? Integer.parseInt(port.toString()) : -1;
        if (number < first || number > 65_535) {
            throw port.mistake(0, "this is no port", "A port is a number from " + first + " to 65535.");
        }
        return number;
    }

    private static String path(Text path) {
        if (path.isEmpty()) {
            return "/";
        }
        if (!PATH.matcher(path.toString()).matches()) {
            var prefix = PATH.matcher(path.toString());
            throw path.mistake(
                    prefix.lookingAt() ? prefix.end() : 0,
                    "this cannot stand in the path of an address",
                    "A path has no query and no fragment; other characters than letters, digits and"
                            + " - . _ ~ ! $ & ' ( ) * + , ; = : @ / are written as %XX.");
        }
        return path.toString();
    }
}
