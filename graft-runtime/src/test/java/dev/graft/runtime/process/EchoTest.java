package dev.graft.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is kept of what a process prints. */
class EchoTest {
    private static final long LONG = TimeUnit.SECONDS.toMillis(30);
    private static final String FRAMES = "   at System.Threading.ThreadHelper.ThreadStart()\n".repeat(1_000);

    private final ByteArrayOutputStream passedOn = new ByteArrayOutputStream();

    @Test
    void whatWentWrongIsKeptThoughManyFramesStandBelow() throws Exception {
        String printed = "Unhandled exception. System.Exception: nobody\n" + FRAMES
                + "--- End of stack trace from previous location where exception was thrown ---\n" + FRAMES;

        assertThat(lastLines(stream(printed))).isEqualTo("Unhandled exception. System.Exception: nobody");
        assertThat(passedOn.toString(Charset.defaultCharset())).isEqualTo(printed);
    }

    @Test
    void aFrameThatComesInTwoPiecesIsOne() throws Exception {
        InputStream pieces = new SequenceInputStream(stream("first\n\tat shop.Pri"), stream("cing.quote\nsecond\n"));

        assertThat(lastLines(pieces)).isEqualTo("first / second");
    }

    @Test
    void onlyTheLastLinesAreKept() throws Exception {
        assertThat(lastLines(stream("1\n2\nat 3\n4\n5\n6\n7"))).isEqualTo("at 3 / 4 / 5 / 6 / 7");
    }

    private String lastLines(InputStream from) throws InterruptedException {
        PrintStream to = new PrintStream(passedOn, true, Charset.defaultCharset());
        return new Echo(from, () -> to, "echo of a test").lastLines(LONG);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(Charset.defaultCharset()));
    }
}
