package dev.graft.dotnet;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a part of .NET, as the folder is called that has it. Those that are no release come before all that are: they
 * are taken where there is nothing else.
 *
 * @param text for example {@code 3.1.2} or {@code 11.0.0-rc.1}
 */
record DotnetVersion(int major, int minor, int patch, boolean release, String text)
        implements Comparable<DotnetVersion> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})\\.([0-9]{1,9})(-.*)?");
    private static final Comparator<DotnetVersion> ORDER = Comparator.comparing(DotnetVersion::release)
            .thenComparing(DotnetVersion::major)
            .thenComparing(DotnetVersion::minor)
            .thenComparing(DotnetVersion::patch)
            .thenComparing(DotnetVersion::text);

    /** Reads the name of a folder; empty if it is no version. */
    static Optional<DotnetVersion> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new DotnetVersion(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        matcher.group(4) == null,
                        text))
                : Optional.empty();
    }

    /** Whether it is 3.1 or newer. */
    boolean isNewEnough() {
        return major > 3 || (major == 3 && minor >= 1);
    }

    @Override
    public int compareTo(DotnetVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
