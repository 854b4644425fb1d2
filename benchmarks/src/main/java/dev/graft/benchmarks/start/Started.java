package dev.graft.benchmarks.start;

/**
 * What one fresh process took, in nanoseconds.
 *
 * @param open from the first line of {@code main} until a call can be made
 * @param call the first one
 */
public record Started(long open, long call) {
    String line() {
        return open + " " + call;
    }

    static Started parse(String line) {
        int blank = line.indexOf(' ');
        return new Started(Long.parseLong(line.substring(0, blank)), Long.parseLong(line.substring(blank + 1)));
    }

    public double openMillis() {
        return open / 1e6;
    }

    public double callMillis() {
        return call / 1e6;
    }

    public double bothMillis() {
        return (open + call) / 1e6;
    }
}
