package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import guests.Guest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The tool that writes contracts in C#. */
@Timeout(120)
class ContractsTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Contracts.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void assertFails(int code, String words, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(code);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("contracts: ")
                .contains(words);
    }

    @Test
    void theLibraryAndTheContractsAreWritten() throws Exception {
        Dotnet.require();
        String classes = Guest.contracts().toString();

        assertThat(run("--out", folder.resolve("new/folder").toString(), classes))
                .isZero();

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(folder.resolve("new/folder/Graft.Guest.dll")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("new/folder/Contracts.cs"))).contains("interface IForecast");
    }

    @Test
    void helpTellsHowItIsCalled() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage: ");
    }

    @Test
    void aWrongCallIsRefusedWithTheUsage() {
        assertFails(2, "--out is missing", "some.jar");
        assertFails(2, "nothing to read is named", "--out", folder.toString());
        assertFails(2, "--out needs a value", "some.jar", "--out");
        assertFails(2, "unknown option --in", "--in", "some.jar");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: ");
    }

    @Test
    void whatHasNoDescriptionsIsNamed() throws Exception {
        String text = Files.writeString(folder.resolve("note.txt"), "no jar").toString();

        assertFails(1, "there is no /nowhere/a.jar", "--out", folder.toString(), "/nowhere/a.jar");
        assertFails(1, folder + " has no descriptions of contracts", "--out", folder.toString(), folder.toString());
        assertFails(1, text + " is neither a description", "--out", folder.toString(), text);
    }

    @Test
    void whatTheMachineLacksHasAnExitCodeOfItsOwn() {
        Dotnet.require();
        String classes = Guest.contracts().toString();

        assertFails(3, "home=/nowhere does not exist", "--out", folder.toString(), "--home", "/nowhere", classes);
    }

    @Test
    void aDescriptionThatIsNoneIsNamed() throws Exception {
        Dotnet.require();
        String text =
                Files.writeString(folder.resolve("bad.json"), "{\"format\": 2}").toString();

        assertFails(1, "descriptions", "--out", folder.toString(), text);
    }
}
