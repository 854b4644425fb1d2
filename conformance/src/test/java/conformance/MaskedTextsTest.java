package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.DynamicMessage;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Mode;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code errors=masked}, no text of the callee leaves it by another way than an exception's message. */
class MaskedTextsTest {
    private static FrameTexts frames;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        frames = FrameTexts.compile(folder);
    }

    private final ProbeImpl probe = new ProbeImpl() {
        @Override
        public List<Integer> numbers(List<Integer> numbers) {
            return new AbstractList<>() {
                @Override
                public Integer get(int index) {
                    throw new IllegalStateException("secret");
                }

                @Override
                public int size() {
                    return 1;
                }
            };
        }
    };
    private final Hypertube callee = Wiring.callee(Mode.TCP, Probe.class, probe, "errors=masked");
    private final Hypertube caller = Wiring.caller(callee);

    @AfterEach
    void close() {
        caller.close();
        callee.close();
    }

    private Throwable failure(String how) {
        return catchThrowable(() -> caller.graft(Probe.class).fail(how));
    }

    @Test
    void aResultThatCannotBeReadIsNamedAndNoMore() {
        assertThat(catchThrowable(() -> caller.graft(Probe.class).numbers(List.of())))
                .isInstanceOf(GraftValueException.class)
                .hasMessageContaining("result")
                .hasMessageNotContaining("secret");
    }

    /** What a caller is told of an argument of these bytes, in field 1. */
    private static String refusal(Class<?> contract, Object implementation, String method, String bytes, String mask)
            throws Exception {
        try (Hypertube serving = provide(Hypertube.builder(), contract, implementation)
                        .listen("host=tcp://127.0.0.1:0" + mask)
                        .open();
                Hostile peer = new Hostile(serving.addresses().get(0))) {
            OutputStream out = peer.socket.getOutputStream();
            InputStream in = peer.socket.getInputStream();
            frames.send(out, "hello { version: 1 max_message: 1000000 max_calls: 10 }");
            DynamicMessage hello = frames.read(FrameTexts.bytes(in));
            frames.send(
                    out,
                    "call { id: 1 method: " + FrameTexts.number(hello, method) + " arguments: "
                            + FrameTexts.literal(bytes) + " }");
            return (String) FrameTexts.get(frames.read(FrameTexts.bytes(in)), "failure.refused.message");
        }
    }

    @Test
    void ofTheArgumentsOfAConnectionThatFailTheLogWarnsOnce() throws Exception {
        try (Logged logged = new Logged();
                Hypertube serving = Wiring.callee(Mode.TCP, Types.class, new Echo(), "errors=masked");
                Hostile peer = new Hostile(serving.addresses().get(0))) {
            OutputStream out = peer.socket.getOutputStream();
            InputStream in = peer.socket.getInputStream();
            frames.send(out, "hello { version: 1 max_message: 1000000 max_calls: 10 }");
            Object method = FrameTexts.number(frames.read(FrameTexts.bytes(in)), "uri(java.net.URI)");
            String uri = FrameTexts.literal("\n\3a b"); // with a blank
            for (int id = 1; id <= 20; id++) {
                frames.send(out, "call { id: " + id + " method: " + method + " arguments: " + uri + " }");
                assertThat(frames.read(FrameTexts.bytes(in)).toString()).contains("argument value");
            }
            assertThat(logged.messages(Level.WARNING, "failed at value; its caller is not told why"))
                    .singleElement()
                    .asString()
                    .contains("conformance.Types.uri(java.net.URI)");
            assertThat(logged.messages(Level.FINE, "failed at value; its caller is not told why"))
                    .hasSize(19);
        }
    }

    private static <T> Hypertube.Builder provide(Hypertube.Builder builder, Class<T> contract, Object implementation) {
        return builder.provide(contract, contract.cast(implementation));
    }

    static Stream<Arguments> malformed() {
        String all = "echo(conformance.Times$All)";
        return Stream.of(
                // BytesCodecs: a URI with a blank
                Arguments.of(
                        Types.class, new Echo(), "uri(java.net.URI)", "\n\3a b", "argument value", "Illegal character"),
                // TimeCodecs: an epoch day beyond Java's
                Arguments.of(
                        Types.class,
                        new Echo(),
                        "date(java.time.LocalDate)",
                        "\b\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f",
                        "argument value",
                        "EpochDay"),
                // ZoneCodecs: field 5 of All, a zone that is none
                Arguments.of(Times.class, times(), all, "\n\6*\4Mars", "argument value.zone", "Mars"),
                // LocaleCodecs: field 11 of All, a tag that is none, and field 12, a currency that is none
                Arguments.of(Times.class, times(), all, "\n\7Z\5\n\3d e", "argument value.locale", "d e"),
                Arguments.of(Times.class, times(), all, "\n\5b\3QQQ", "argument value.currency", "QQQ"));
    }

    private static Times times() {
        return new Times() {
            @Override
            public All echo(All value) {
                return value;
            }

            @Override
            public Map<ZoneId, List<LocalTime>> keys(Map<ZoneId, List<LocalTime>> value) {
                return value;
            }
        };
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void anArgumentThatIsNoneIsNamedByItsPathAndNoMore(
            Class<?> contract, Object implementation, String method, String bytes, String path, String detail)
            throws Exception {
        assertThat(refusal(contract, implementation, method, bytes, "")).contains(path, detail);
        assertThat(refusal(contract, implementation, method, bytes, ";errors=masked"))
                .contains(path)
                .doesNotContain(detail);
    }

    @Test
    void aCallerThatTakesOnlyShortMessagesLearnsNoMore() {
        try (Hypertube narrow = Hypertube.builder()
                .connection("max-message=110;host=" + callee.addresses().get(0))
                .open()) {
            assertThat(catchThrowable(() -> narrow.graft(Probe.class).fail("java.base")))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageNotContaining("bad argument");
        }
    }

    @Test
    void aFailureOfTheCalleesOwnCallsDoesNotSayWhomItCalled() {
        try (Hypertube closed = Wiring.caller(callee)) {
            Probe inner = closed.graft(Probe.class);
            probe.nested = () -> inner;
        }
        assertThat(failure("nested")).isInstanceOfSatisfying(GraftUnavailableException.class, e -> {
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
            assertThat(e.graft() + e.method() + e.address()).isEmpty();
        });
    }
}
