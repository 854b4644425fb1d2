package dev.graft.benchmarks.local;

/**
 * What an echo took in a fresh process.
 *
 * @param open nanoseconds until a call can be made
 * @param call nanoseconds of the first one
 * @param resident bytes of memory that the process has more than before
 */
public record Hosted(long open, long call, long resident) {
    String line() {
        return open + " " + call + " " + resident;
    }

    static Hosted parse(String line) {
        String[] words = line.split(" ", -1);
        return new Hosted(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }
}
