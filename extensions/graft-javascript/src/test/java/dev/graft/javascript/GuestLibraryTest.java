package dev.graft.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the tests of the guest library, which are in JavaScript, by a Node that is installed. */
class GuestLibraryTest {
    private static final int OLDEST = 20;

    @Test
    @Timeout(300)
    void itsOwnTestsPass() throws Exception {
        requireNode();
        List<String> files;
        try (var tests = java.nio.file.Files.list(Path.of("src/test/javascript"))) {
            files = tests.map(Path::toString)
                    .filter(name -> name.endsWith(".test.mjs"))
                    .sorted()
                    .toList();
        }
        ProcessBuilder builder = new ProcessBuilder("node", "--test", "--test-reporter=tap");
        builder.command().addAll(files);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s", output).isZero();
        assertThat(output).containsPattern("# pass [1-9][0-9]*");
    }

    private static void requireNode() throws InterruptedException {
        String version = "none";
        try {
            Process process = new ProcessBuilder("node", "--version").start();
            version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int unused = process.waitFor();
        } catch (IOException e) {
            // as if there were none, which is said below
        }
        if (!version.matches("v[0-9]+[.].*") || Integer.parseInt(version.substring(1, version.indexOf('.'))) < OLDEST) {
            Assumptions.abort("the guest library of JavaScript is not tested by itself: it takes a node of " + OLDEST
                    + " or newer on the path, and there is " + version);
        }
    }
}
