package dev.graft.benchmarks.growth;

import java.util.Random;

/** So many of them, any. */
record Bytes(byte[] content) {
    Bytes(int size) {
        this(random(size));
    }

    private static byte[] random(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
