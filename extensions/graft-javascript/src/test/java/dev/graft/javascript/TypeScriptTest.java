package dev.graft.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import weather.Forecast;

/** The types of contracts, as they are written for TypeScript. */
@Timeout(60)
class TypeScriptTest {
    private static final String DESCRIPTION = "META-INF/graft/weather/Forecast.json";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void require() {
        JavaScript.JAVASCRIPT.require();
    }

    private int run(String... args) {
        return TypeScript.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static byte[] described() throws Exception {
        try (InputStream description = Forecast.class.getResourceAsStream("/" + DESCRIPTION)) {
            return description.readAllBytes();
        }
    }

    private String written() throws Exception {
        return Files.readString(folder.resolve("weather.d.ts"));
    }

    @Test
    void theyAreWrittenOfDescriptionsJarsAndFolders() throws Exception {
        Path classes = folder.resolve("classes");
        Path description = classes.resolve(DESCRIPTION);
        Files.createDirectories(description.getParent());
        Files.write(description, described());
        Path jar = folder.resolve("contracts.jar");
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
            entries.putNextEntry(new JarEntry(DESCRIPTION));
            Files.copy(description, entries);
            entries.closeEntry();
        }
        for (Path source : new Path[] {description, jar, classes}) {
            assertThat(run("--out", folder.toString(), source.toString()))
                    .as("%s", err)
                    .isZero();
            assertThat(written())
                    .contains("declare module 'graft:weather'")
                    .contains("export interface Forecast {")
                    .contains("later(text: string): string | Promise<string>;");
            Files.delete(folder.resolve("weather.d.ts"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("weather.d.ts", "graft-guest.d.ts");
    }

    @Test
    void mistakesAreSaid() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--out", folder.toString(), "/nowhere.json")).isEqualTo(1);
        Path other = Files.writeString(folder.resolve("other.json"), "{\"format\": 2, \"contract\": 5}");
        assertThat(run("--out", folder.toString(), other.toString())).isEqualTo(1);
        assertThat(run(
                        "--out",
                        folder.toString(),
                        Files.createDirectory(folder.resolve("empty")).toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("usage: ", "there is no /nowhere.json", "no description of a contract");
    }
}
