package dev.graft.runtime.config;

/** Who said something; its text says it to people. */
public sealed interface Source {
    /** What code says. */
    static Source code() {
        return new Named("code");
    }

    /** Where nobody said anything. */
    static Source nothing() {
        return new Named("nothing configured");
    }

    /** This source with a place in its text; both numbers count from 1. */
    default String at(int line, int column) {
        return this + (line > 1 ? ", line " + line : "") + ", column " + column;
    }

    /** A system property of the JVM. */
    record SystemProperty(String key) implements Source {
        @Override
        public String toString() {
            return "system property " + key;
        }
    }

    /** A variable of the process environment. */
    record EnvironmentVariable(String name) implements Source {
        @Override
        public String toString() {
            return "environment variable " + name;
        }
    }

    /**
     * A line of a properties file.
     *
     * @param location the absolute path, or the URL of a file on the class path
     * @param line where the key starts, from 1
     */
    record FileLine(String location, int line) implements Source {
        @Override
        public String at(int mistakenLine, int column) {
            return fileName() + " line " + mistakenLine + ", column " + column + " (" + location + ")";
        }

        @Override
        public String toString() {
            return fileName() + " line " + line + " (" + location + ")";
        }

        private String fileName() {
            return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
        }
    }

    /** Any other, in words, for example an argument of a command. */
    record Named(String words) implements Source {
        @Override
        public String toString() {
            return words;
        }
    }
}
