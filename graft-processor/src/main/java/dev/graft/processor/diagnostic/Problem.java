package dev.graft.processor.diagnostic;

import java.util.List;

/**
 * One mistake.
 *
 * @param code what kind of mistake
 * @param text the path if there is one, the reason and the fix, in one line
 * @param places where to show it: the first of these that is in a source at hand
 * @param mistake tells mistakes apart: of two problems with the same one, the first is shown
 */
public record Problem(Code code, String text, List<Place> places, String mistake) {}
