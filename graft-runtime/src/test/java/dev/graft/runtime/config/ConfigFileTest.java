package dev.graft.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir
    private Path directory = Path.of("");

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, content);
    }

    private static String line(String host) {
        return "graft.connection.pricing=tcp://" + host + ":1\n";
    }

    private String hostOf(Map<String, String> properties, Map<String, String> variables) {
        return host(Mistakes.load(properties, variables, directory));
    }

    private static String host(Configuration configuration) {
        return configuration.resolve("pricing").effective().hosts().get(0).host();
    }

    private Configuration onClassPath(URL... urls) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(urls, Mistakes.emptyClassPath())) {
            return Configuration.load(new Surroundings(Map.of(), Map.of(), directory, loader), List.of());
        }
    }

    @Test
    void thePropertyBeatsTheVariableBeatsTheWorkingDirectory() throws IOException {
        write("a.properties", line("property"));
        write("sub/b.properties", line("variable"));
        write("graft.properties", line("directory"));

        assertThat(hostOf(Map.of("graft.config", "a.properties"), Map.of("GRAFT_CONFIG", "sub/b.properties")))
                .isEqualTo("property");
        assertThat(hostOf(Map.of(), Map.of("GRAFT_CONFIG", "sub/b.properties"))).isEqualTo("variable");
        assertThat(hostOf(Map.of(), Map.of())).isEqualTo("directory");
    }

    @Test
    void anAbsolutePathIsTakenAsItIs() throws IOException {
        Path file = write("elsewhere/any.name", line("a"));

        assertThat(hostOf(Map.of("graft.config", file.toString()), Map.of())).isEqualTo("a");
    }

    @Test
    void aFileThatIsNamedMustExist() {
        Path missing = directory.resolve("missing.properties");

        assertThat(Mistakes.of(() -> Mistakes.load(Map.of("graft.config", "missing.properties"), Map.of(), directory))
                        .message())
                .isEqualTo("system property graft.config: the file " + missing
                        + " does not exist\nCreate it, or name an existing one.");
        assertThat(Mistakes.of(() -> Mistakes.load(Map.of(), Map.of("GRAFT_CONFIG", missing.toString()), directory))
                        .message())
                .startsWith("environment variable GRAFT_CONFIG: the file " + missing + " does not exist");
    }

    @Test
    void aNamedFileThatIsMissingIsNotReplacedByAnother() throws IOException {
        write("graft.properties", line("directory"));

        assertThat(Mistakes.of(() -> Mistakes.load(Map.of(), Map.of("GRAFT_CONFIG", "missing"), directory))
                        .problem())
                .endsWith("does not exist");
    }

    @Test
    void aFolderOrNothingIsNoFile() {
        assertThat(Mistakes.of(() -> Mistakes.load(Map.of("graft.config", "."), Map.of(), directory))
                        .problem())
                .endsWith(" is a folder");
        assertThat(Mistakes.of(() -> Mistakes.load(Map.of("graft.config", ""), Map.of(), directory))
                        .problem())
                .isEqualTo("it names no file");
        assertThat(Mistakes.of(() -> Mistakes.load(Map.of("graft.config", "a\0b"), Map.of(), directory))
                        .problem())
                .contains("is no path");
    }

    @Test
    void withoutAnyFileNothingIsConfigured() {
        assertThat(Mistakes.load(Map.of(), Map.of(), directory)
                        .resolve("pricing")
                        .source())
                .isEqualTo(Source.nothing());
    }

    @Test
    void theClassPathIsLookedAtLast() throws IOException {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        Files.writeString(classes.resolve("graft.properties"), line("classpath"));
        URL url = classes.toUri().toURL();

        Resolution resolution = onClassPath(url).resolve("pricing");
        write("graft.properties", line("directory"));

        assertThat(resolution.effective().hosts().get(0).host()).isEqualTo("classpath");
        assertThat(resolution.source()).hasToString("graft.properties line 1 (" + url + "graft.properties)");
        assertThat(host(onClassPath(url))).isEqualTo("directory");
    }

    @Test
    void aFileInAJarIsRead() throws IOException {
        URL jar = jar("one.jar").toUri().toURL();

        assertThat(onClassPath(jar).resolve("pricing").source())
                .hasToString("graft.properties line 1 (jar:" + jar + "!/graft.properties)");
    }

    @Test
    void theJarIsNotKeptOpen() throws IOException {
        URL jar = jar("one.jar").toUri().toURL();
        String before = host(onClassPath(jar));
        jar("one.jar", line("another.machine.behind.a.longer.name"));

        assertThat(before).isEqualTo("jar");
        assertThat(host(onClassPath(jar))).isEqualTo("another.machine.behind.a.longer.name");
    }

    @Test
    void twoOnTheClassPathAreAnErrorThatNamesBoth() throws IOException {
        URL[] urls = {jar("one.jar").toUri().toURL(), jar("two.jar").toUri().toURL()};

        Mistake mistake = Mistakes.of(() -> {
            try {
                onClassPath(urls);
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });

        assertThat(mistake.message())
                .isEqualTo("class path: there are 2 files graft.properties: jar:" + urls[0]
                        + "!/graft.properties and jar:" + urls[1]
                        + "!/graft.properties\nKeep one, or name a file with -Dgraft.config or GRAFT_CONFIG.");
    }

    @Test
    void theSameFileSeenTwiceIsOne() throws IOException {
        URL jar = jar("one.jar").toUri().toURL();

        try (URLClassLoader parent = new URLClassLoader(new URL[] {jar}, Mistakes.emptyClassPath());
                URLClassLoader child = new URLClassLoader(new URL[] {jar}, parent)) {
            assertThat(host(Configuration.load(new Surroundings(Map.of(), Map.of(), directory, child), List.of())))
                    .isEqualTo("jar");
        }
    }

    private Path jar(String name) throws IOException {
        return jar(name, line("jar"));
    }

    private Path jar(String name, String content) throws IOException {
        Path jar = directory.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("graft.properties"));
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return jar;
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        write("graft.properties", "\uFEFF" + line("a"));

        assertThat(hostOf(Map.of(), Map.of())).isEqualTo("a");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.write(directory.resolve("graft.properties"), new byte[] {'#', (byte) 0xE4, '\n'});

        assertThat(Mistakes.of(() -> Mistakes.load(Map.of(), Map.of(), directory))
                        .message())
                .isEqualTo(directory.resolve("graft.properties")
                        + ": the file is not UTF-8 text\nSave it as UTF-8, or use \\uXXXX.");
    }

    @Test
    void propertiesOfOthersMayStandInTheFile() throws IOException {
        write("graft.properties", "server.port=1\nserver.port=2\n" + line("a"));

        assertThat(Mistakes.load(Map.of(), Map.of(), directory).unused(Set.of("pricing")))
                .isEmpty();
    }
}
