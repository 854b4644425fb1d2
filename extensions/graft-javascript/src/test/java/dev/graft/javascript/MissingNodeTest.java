package dev.graft.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import dev.graft.runtime.guest.GuestException;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A class path without Node.js, or with one that does not load. */
@Timeout(60)
class MissingNodeTest {
    @TempDir
    private Path folder;

    /** What the other process runs. */
    static final class Loading {
        private Loading() {}

        public static void main(String[] args) {
            try {
                System.out.println("loaded " + NodeLibrary.loaded());
            } catch (GuestException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
    }

    private static String said(String before) throws Exception {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("javet-node"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        before + classes,
                        Loading.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    @Test
    void withoutItTheLibraryToAddIsNamed() throws Exception {
        assertThat(said(""))
                .contains("refused: there is no Node.js for " + System.getProperty("os.name"))
                .contains("Add the library com.caoccao.javet:javet-node-OS-ARCH:" + NodeLibrary.VERSION);
    }

    @Test
    void oneThatDoesNotLoadIsNamed() throws Exception {
        JavaScript.JAVASCRIPT.require();
        String file = new JavetLibLoader(JSRuntimeType.Node).getLibFileName();
        Files.writeString(folder.resolve(file), "no library");

        assertThat(said(folder + File.pathSeparator))
                .contains("refused: there is no Node.js for")
                .contains(file);
    }
}
