package dev.graft.dotnet;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether .NET knows cultures here. It needs the library ICU for them, and ends the process where it finds none that it
 * takes; so whether there is one is known before.
 */
final class Cultures {
    private static final String VARIABLE = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    /** RTLD_LAZY. */
    private static final int LAZY = 1;

    private static final LibC C = Native.load(LibC.class);

    /** The functions that this needs. */
    interface LibC extends Library {
        @Nullable
        Pointer dlopen(String file, int flags);
    }

    private Cultures() {}

    /** Whether there are none but the invariant one: as the variable of .NET's own says, else as ICU is there or not. */
    static boolean areInvariant(DotnetVersion version, Map<String, String> environment) {
        String variable = environment.getOrDefault(VARIABLE, "").toLowerCase(Locale.ROOT);
        return variable.isEmpty() ? !hasIcu(version) : variable.equals("1") || variable.equals("true");
    }

    /** Versions of ICU that this .NET certainly takes: 3.1 is from before 70, and later ones take no very old ones. */
    private static boolean hasIcu(DotnetVersion version) {
        boolean first = version.major() == 3;
        for (int icu = first ? 70 : 80; icu >= (first ? 50 : 60); icu--) {
            if (C.dlopen("libicuuc.so." + icu, LAZY) != null && C.dlopen("libicui18n.so." + icu, LAZY) != null) {
                return true;
            }
        }
        return false;
    }
}
