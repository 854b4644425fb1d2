package dev.graft.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IOException("version.txt is not in this jar");
            }
            String version = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new String[] {"graft-gateway " + version + " (Java " + Runtime.version() + ")"};
        }
    }
}
