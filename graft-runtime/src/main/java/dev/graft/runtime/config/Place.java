package dev.graft.runtime.config;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column in chars, from 1
 * @param excerpt the line, and under it a caret that points at the place
 */
record Place(int line, int column, String excerpt) {
    /** How much of a long line is shown on either side. */
    private static final int AROUND = 60;

    /**
     * @param offset from 0 to the length of the text
     */
    static Place in(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            boolean insideCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (isLineEnd(c) && !insideCrLf) {
                line++;
                start = i + 1;
            }
        }
        int end = offset;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return new Place(
                line, offset - start + 1, excerpt(text.substring(start, Math.max(start, end)), offset - start));
    }

    private static String excerpt(String line, int at) {
        String shown = visible(Secrets.mask(line));
        int from = at > 2 * AROUND ? at - AROUND : 0;
        int to = shown.length() > at + 2 * AROUND ? at + AROUND : shown.length();
        String before = from > 0 ? "..." : "";
        String after = to < shown.length() ? "..." : "";
        // Tabs stay, so that the caret stands under its char at any width of a tab.
        String indent = (before + shown.substring(from, Math.min(at, shown.length()))).replaceAll("[^\t]", " ");
        return before + shown.substring(from, to) + after + "\n" + indent + "^";
    }

    private static String visible(String line) {
        StringBuilder visible = new StringBuilder(line);
        for (int i = 0; i < visible.length(); i++) {
            if (Character.isISOControl(visible.charAt(i)) && visible.charAt(i) != '\t') {
                visible.setCharAt(i, '?');
            }
        }
        return visible.toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
