package dev.graft.runtime.session;

/**
 * Looks whether a thread has enough of its stack left for what a call does with things that others share: a stack that
 * overflows in the middle of that would leave them broken for everybody.
 */
final class StackRoom {
    /** More frames than a call takes, and smaller ones. */
    private static final int FRAMES = 200;

    private StackRoom() {}

    /**
     * Touches the stack that will be needed.
     *
     * @throws StackOverflowError if it is not there
     */
    static void require() {
        if (touch(FRAMES, 1) == FRAMES) { // asked for, so that the look is not optimised away; the sum is another
            throw new IllegalStateException("200 frames add up wrongly");
        }
    }

    private static int touch(int frames, int sum) {
        return frames == 0 ? sum : touch(frames - 1, sum * 31 + frames) + 1;
    }
}
