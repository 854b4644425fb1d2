package dev.graft.python;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Structure;

/** How much memory of C's is in use in this process, where its library tells. */
final class NativeMemory {
    private NativeMemory() {}

    /** glibc's, from 2.33 on. */
    interface C extends Library {
        Information mallinfo2();
    }

    /** {@code struct mallinfo2}. */
    @Structure.FieldOrder({
        "arena",
        "ordblks",
        "smblks",
        "hblks",
        "hblkhd",
        "usmblks",
        "fsmblks",
        "uordblks",
        "fordblks",
        "keepcost"
    })
    public static final class Information extends Structure implements Structure.ByValue {
        public long arena;
        public long ordblks;
        public long smblks;
        public long hblks;
        public long hblkhd;
        public long usmblks;
        public long fsmblks;
        public long uordblks;
        public long fordblks;
        public long keepcost;
    }

    /** In bytes; 0 where that is not known. */
    static long inUse() {
        try {
            return Native.load("c", C.class).mallinfo2().uordblks;
        } catch (UnsatisfiedLinkError older) {
            return 0;
        }
    }
}
