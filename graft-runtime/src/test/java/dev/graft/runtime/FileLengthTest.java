package dev.graft.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay short enough to be read in one go, in every published module. */
final class FileLengthTest {
    private static final int LONGEST = 450;
    private static final int MEDIAN = 90;

    private final Map<Path, Long> lengths = lengths();

    @Test
    void noFileIsLongerThanTheLimit() {
        assertThat(lengths)
                .isNotEmpty()
                .allSatisfy((file, lines) -> assertThat(lines)
                        .as("lines of %s: split it by idea", file)
                        .isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void mostFilesAreShort() {
        List<Long> sorted = lengths.values().stream().sorted().toList();

        assertThat(sorted.get(sorted.size() / 2)).as("median length").isLessThan(MEDIAN);
    }

    private static Map<Path, Long> lengths() {
        Path project = Path.of("").toAbsolutePath().getParent();
        return Stream.of("annotations", "runtime", "processor", "gateway")
                .map(module -> project.resolve("graft-" + module).resolve("src/main/java"))
                .flatMap(FileLengthTest::javaFiles)
                .collect(Collectors.toMap(project::relativize, FileLengthTest::lines));
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
