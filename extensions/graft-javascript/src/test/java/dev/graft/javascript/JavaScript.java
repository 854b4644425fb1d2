package dev.graft.javascript;

import guests.Guest;
import java.nio.file.Path;

/** JavaScript, on the platform whose library is on the class path. */
final class JavaScript implements Guest {
    static final JavaScript JAVASCRIPT = new JavaScript();

    private JavaScript() {}

    @Override
    public String runtime() {
        return "javascript";
    }

    @Override
    public void require() {
        TestedPlatform.require();
    }

    @Override
    public Path module(String name) {
        return Path.of("src/test/modules", name).toAbsolutePath();
    }
}
