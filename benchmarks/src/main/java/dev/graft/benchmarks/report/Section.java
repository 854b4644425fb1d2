package dev.graft.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a document that a run writes, between two comments; the rest is a person's. */
record Section(String name) {
    private String begin() {
        return "<!-- begin " + name + ", written by benchmarks/run -->\n";
    }

    private String end() {
        return "<!-- end " + name + " -->";
    }

    void replace(Path document, String text) throws IOException {
        String all = Files.readString(document);
        int begin = all.indexOf(begin());
        int end = all.indexOf(end());
        if (begin < 0 || end < begin) {
            throw new IOException(document + " has no lines \"" + begin().strip() + "\" and \"" + end() + "\"");
        }
        Files.writeString(document, all.substring(0, begin) + begin() + "\n" + text + all.substring(end));
    }
}
