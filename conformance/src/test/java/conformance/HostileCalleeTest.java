package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.DynamicMessage;
import dev.graft.runtime.GraftProtocolException;
import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Mode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a callee says of an exception makes its caller run nothing, and never hang. */
class HostileCalleeTest {
    private static final List<String> INITIALISED = new CopyOnWriteArrayList<>();
    private static FrameTexts frames;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        frames = FrameTexts.compile(folder);
    }

    /** What the caller gets of a callee that offers what {@code Probe} does, and fails each call with this. */
    private static Throwable failure(String thrown) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Wiring<Probe> real = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Hostile client = new Hostile(real.address());
                Hypertube caller = Hypertube.builder()
                        .connection("host=tcp://127.0.0.1:" + server.getLocalPort())
                        .open()) {
            frames.send(client.socket.getOutputStream(), "hello { version: 1 max_message: 1000000 max_calls: 10 }");
            byte[] hello = FrameTexts.bytes(client.socket.getInputStream());
            Thread thread = new Thread(() -> serve(server, hello, thrown));
            thread.setDaemon(true); // it ends with the caller's connection
            thread.start();
            return catchThrowable(() -> caller.graft(Probe.class).fail("x"));
        }
    }

    private static void serve(ServerSocket server, byte[] hello, String thrown) {
        try (Socket socket = server.accept()) {
            FrameTexts.send(socket.getOutputStream(), hello);
            while (true) {
                DynamicMessage frame = frames.read(FrameTexts.bytes(socket.getInputStream()));
                if (frames.is(frame, "call")) {
                    Object id = FrameTexts.get(frame, "call.id");
                    frames.send(socket.getOutputStream(), "failure { id: " + id + " thrown { " + thrown + " } }");
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void assertThatItIsNotTouched(Class<?> type) throws Exception {
        for (String declared : List.of("", " declared: 2")) {
            Throwable failure = failure("type: \"" + type.getName() + "\" message: \"run me\"" + declared);
            assertThat(failure).isNotInstanceOf(type).hasMessageContaining("run me");
            if (declared.isEmpty()) {
                assertThat(failure).isInstanceOf(GraftRemoteException.class);
            }
        }
        assertThat(INITIALISED).doesNotContain(type.getSimpleName());
    }

    @Test
    void aClassThatIsNoThrowableIsNeverInitialised() throws Exception {
        assertThatItIsNotTouched(NoThrowable.class);
    }

    @Test
    void aThrowableWithoutAUsableConstructorIsNeverInitialised() throws Exception {
        assertThatItIsNotTouched(Unusable.class);
    }

    @Test
    void aThrowableWithAUsableConstructorIsWhatTheContractsLoaderKnows() throws Exception {
        assertThat(failure("type: \"" + Usable.class.getName() + "\" message: \"x\""))
                .isExactlyInstanceOf(Usable.class);
        assertThat(INITIALISED).contains("Usable");
    }

    @Test
    void aRepetitionOfWhatWasNotBeforeItIsMalformed() throws Exception {
        String inner = "type: \"java.lang.Error\" ";
        for (String thrown : List.of(
                "same: 1",
                inner + "cause { same: 2 }",
                inner + "cause { same: -1 }",
                inner + "cause { same: 2147483647 }",
                inner + "cause { same: 3 } suppressed { " + inner + " } suppressed { " + inner + " }")) {
            assertThat(failure(thrown))
                    .as(thrown)
                    .isInstanceOf(GraftProtocolException.class)
                    .hasMessageContaining("repeats the exception number");
        }
    }

    @Test
    void anExceptionThatIsSaidToBeItsOwnCauseHasAMarkInItsPlace() throws Exception {
        String again = "same: 1 type: \"java.lang.Error\" message: \"again\" ";
        Throwable failure =
                failure("type: \"java.lang.Error\" message: \"x\" cause { " + again + "} suppressed { " + again + "}");
        assertThat(failure).isExactlyInstanceOf(Error.class).hasMessage("x");
        assertThat(failure.getCause()).isNotSameAs(failure).hasMessage("again");
        assertThat(failure.getSuppressed()).singleElement().isNotSameAs(failure);
    }

    /** Would do harm. */
    public static final class NoThrowable {
        static {
            INITIALISED.add("NoThrowable");
        }

        public NoThrowable(String text) {
            INITIALISED.add("NoThrowable");
        }
    }

    /** Can be made of a number only. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        static {
            INITIALISED.add("Unusable");
        }

        public Unusable(int number) {
            super(String.valueOf(number));
        }
    }

    /** Shows that the others would be found out. */
    public static final class Usable extends RuntimeException {
        private static final long serialVersionUID = 1;

        static {
            INITIALISED.add("Usable");
        }

        public Usable(String message) {
            super(message);
        }
    }
}
