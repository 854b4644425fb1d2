package dev.graft.python;

import dev.graft.runtime.guest.GuestException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;

/** Where the guest library is: in the jar, or folder, that this class is in. Python can import from both. */
final class GuestLibrary {
    private static final String FILE = "graft_guest/__init__.py";

    private GuestLibrary() {}

    /** The statements that import from it what this side calls. */
    static String statements() {
        return """
                import sys
                sys.path.insert(0, %s)
                try:
                    from graft_guest.bridge import Cancelled, call, connect, open, release
                finally:
                    sys.path.pop(0)
                """.formatted(literal(folder()));
    }

    private static String folder() {
        String url = String.valueOf(GuestLibrary.class.getResource(FILE));
        try {
            String path;
            if (url.startsWith("jar:file:")) {
                int end = url.indexOf("!/");
                path = Path.of(URI.create(url.substring("jar:".length(), end))) + url.substring(end + 1);
            } else {
                path = Path.of(URI.create(url)).toString();
            }
            return path.substring(0, path.length() - FILE.length() - 1);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new GuestException(
                    "Python cannot import from " + url + ": graft-python has to be a jar, or a folder, of its own", e);
        }
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
