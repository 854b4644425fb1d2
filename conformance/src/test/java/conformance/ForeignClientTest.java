package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Mode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that knows the documented schemas and nothing else of Graft. */
class ForeignClientTest {
    private static Schemas schemas;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        schemas = Schemas.compile(folder);
    }

    private static Descriptor protocol(String message) {
        return schemas.message("graft.protocol", message);
    }

    private static DynamicMessage message(Descriptor type, Object... fields) {
        DynamicMessage.Builder builder = DynamicMessage.newBuilder(type);
        for (int i = 0; i < fields.length; i += 2) {
            builder.setField(type.findFieldByName((String) fields[i]), fields[i + 1]);
        }
        return builder.build();
    }

    private static Object get(Message message, String field) {
        FieldDescriptor descriptor = message.getDescriptorForType().findFieldByName(field);
        return message.getField(descriptor);
    }

    private static void send(Hostile peer, String kind, DynamicMessage content) throws IOException {
        byte[] frame = message(protocol("Frame"), kind, content).toByteArray();
        DataOutputStream out = new DataOutputStream(peer.socket.getOutputStream());
        out.writeInt(frame.length);
        out.write(frame);
    }

    private static Message receive(Hostile peer, String kind) throws IOException {
        DataInputStream in = new DataInputStream(peer.socket.getInputStream());
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        DynamicMessage frame = DynamicMessage.parseFrom(protocol("Frame"), bytes);
        assertThat(frame.hasField(protocol("Frame").findFieldByName(kind)))
                .as("a %s: %s", kind, frame)
                .isTrue();
        return (Message) get(frame, kind);
    }

    private static int number(Message hello, String signature) {
        for (Object contract : (List<?>) get(hello, "contracts")) {
            for (Object method : (List<?>) get((Message) contract, "methods")) {
                if (get((Message) method, "signature").equals(signature)) {
                    return (int) get((Message) method, "number");
                }
            }
        }
        throw new AssertionError("not offered: " + signature + " in " + hello);
    }

    private static Message hello(Hostile peer) throws IOException {
        send(peer, "hello", message(protocol("Hello"), "version", 1, "max_message", 1 << 20, "max_calls", 10));
        return receive(peer, "hello");
    }

    @Test
    void aCallIsAnswered() throws Exception {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Hostile peer = new Hostile(wiring.address())) {
            Message hello = hello(peer);
            DynamicMessage arguments = message(schemas.message("conformance.Probe", "AddArguments"), "a", 40, "b", 2);
            send(
                    peer,
                    "call",
                    message(
                            protocol("Call"),
                            "id",
                            77L,
                            "method",
                            number(hello, "add(int,int)"),
                            "arguments",
                            arguments.toByteString()));
            Message result = receive(peer, "result");
            assertThat(get(result, "id")).isEqualTo(77L);
            DynamicMessage value = DynamicMessage.parseFrom(
                    schemas.message("conformance.Probe", "AddResult"), (ByteString) get(result, "result"));
            assertThat(get(value, "value")).isEqualTo(42);
        }
    }

    @Test
    void anExceptionComesWithItsFields() throws Exception {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Hostile peer = new Hostile(wiring.address())) {
            int method = number(hello(peer), "fail(java.lang.String)");
            DynamicMessage arguments =
                    message(schemas.message("conformance.Probe", "FailArguments"), "how", "declared");
            send(
                    peer,
                    "call",
                    message(protocol("Call"), "id", 1L, "method", method, "arguments", arguments.toByteString()));
            Message thrown = (Message) get(receive(peer, "failure"), "thrown");
            assertThat(get(thrown, "type")).isEqualTo(OutOfStockException.class.getName());
            assertThat(get(thrown, "message")).isEqualTo("only 3 of apple are left");
            assertThat(get(thrown, "declared")).isEqualTo(1);
            DynamicMessage fields = DynamicMessage.parseFrom(
                    schemas.message("conformance.Probe", "OutOfStockException"), (ByteString) get(thrown, "fields"));
            assertThat(get(fields, "sku")).isEqualTo("apple");
            assertThat(get(fields, "left")).isEqualTo(3);
        }
    }

    @Test
    void aMethodNumberThatIsNoneIsRefusedUnexecuted() throws Exception {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Hostile peer = new Hostile(wiring.address())) {
            hello(peer);
            send(peer, "call", message(protocol("Call"), "id", 1L, "method", 999));
            Message refused = (Message) get(receive(peer, "failure"), "refused");
            assertThat(get(refused, "problem").toString()).endsWith("PROBLEM_INCOMPATIBLE");
            assertThat(get(refused, "executed").toString()).endsWith("EXECUTED_NO");
        }
    }

    @Test
    void aPeerThatGoesOnCallingAndReadsNoRefusalLosesItsConnection() throws Exception {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Hostile peer = new Hostile(wiring.address())) {
            hello(peer);
            byte[] call = message(protocol("Frame"), "call", message(protocol("Call"), "id", 1L, "method", 999))
                    .toByteArray();
            ByteBuffer many = ByteBuffer.allocate(1_000 * (Integer.BYTES + call.length));
            while (many.hasRemaining()) {
                many.putInt(call.length).put(call);
            }
            assertThatThrownBy(() -> {
                        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                        while (System.nanoTime() < end) {
                            peer.send(many.array());
                        }
                    })
                    .isInstanceOf(SocketException.class);
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @Test
    void argumentsThatAreMalformedAreRefusedUnexecuted() throws Exception {
        ProbeImpl probe = new ProbeImpl();
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, probe);
                Hostile peer = new Hostile(wiring.address())) {
            int method = number(hello(peer), "add(int,int)");
            ByteString broken = ByteString.copyFrom(new byte[] {8, (byte) 0xff});
            send(peer, "call", message(protocol("Call"), "id", 1L, "method", method, "arguments", broken));
            Message refused = (Message) get(receive(peer, "failure"), "refused");
            assertThat(get(refused, "problem").toString()).endsWith("PROBLEM_PROTOCOL");
            assertThat(get(refused, "executed").toString()).endsWith("EXECUTED_NO");
            assertThat(probe.calls).hasValue(0);
        }
    }

    @Test
    void aVersionThatIsTooOldIsRefusedInWords() throws Exception {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Hostile peer = new Hostile(wiring.address())) {
            send(peer, "hello", message(protocol("Hello"), "version", 0, "max_calls", 1));
            assertThat((String) get(receive(peer, "goodbye"), "reason")).contains("version 0");
        }
    }

    private static Message call(Hostile peer, long id, Object... fields) throws IOException {
        DynamicMessage.Builder call = message(protocol("Call"), fields).toBuilder();
        call.setField(protocol("Call").findFieldByName("id"), id);
        send(peer, "call", call.build());
        return receive(peer, "result");
    }

    @Test
    void anObjectIsCalledByWhatItsAnnouncementSays() throws Exception {
        MarketImpl market = new MarketImpl();
        try (Wiring<Market> wiring = Wiring.open(Mode.TCP, Market.class, market);
                Hostile peer = new Hostile(wiring.address())) {
            int open = number(hello(peer), "open()");
            send(peer, "call", message(protocol("Call"), "id", 1L, "method", open));
            Message announcement = receive(peer, "announcement");
            Message result = receive(peer, "result");
            Message reference = (Message) ((List<?>) get(result, "references")).get(0);
            assertThat(get(reference, "contract")).isEqualTo(get(announcement, "number"));
            Message trolley = (Message) get(announcement, "contract");
            assertThat(get(trolley, "name")).isEqualTo("conformance.Trolley");
            int count = ((List<?>) get(trolley, "methods"))
                    .stream()
                            .map(Message.class::cast)
                            .filter(method -> get(method, "signature").equals("count()"))
                            .map(method -> (int) get(method, "number"))
                            .findFirst()
                            .orElseThrow();
            Object object = get(reference, "mine");
            market.open.forEach(each -> each.add("a", 3));

            Message counted = call(peer, 2, "method", count, "object", object);
            DynamicMessage value = DynamicMessage.parseFrom(
                    schemas.message("conformance.Trolley", "CountResult"), (ByteString) get(counted, "result"));
            assertThat(get(value, "value")).isEqualTo(3);

            send(
                    peer,
                    "release",
                    message(
                            protocol("Release"),
                            "released",
                            List.of(message(protocol("Released"), "number", object, "mentions", 1L))));
            Eventually.until("it is closed", () -> market.closed.get() == 1);
        }
    }

    @Test
    void aCallerThatSaysNothingLosesItsObjects() throws Exception {
        MarketImpl market = new MarketImpl();
        try (Hypertube callee = Hypertube.builder()
                        .provide(Market.class, market)
                        .listen("host=tcp://127.0.0.1:0;lease=200ms")
                        .open();
                Hostile peer = new Hostile(callee.addresses().get(0))) {
            Message hello = hello(peer);
            assertThat(get(hello, "lease_millis")).isEqualTo(200L);
            send(peer, "call", message(protocol("Call"), "id", 1L, "method", number(hello, "open()")));
            receive(peer, "announcement");
            receive(peer, "result");
            Message goodbye = receive(peer, "goodbye");
            assertThat(get(goodbye, "reason").toString()).contains("lease");
            Eventually.until("it is closed", () -> market.closed.get() == 1);
            assertThat(peer.readToEnd()).isEmpty();
        }
    }

    @Test
    void elementsComeAsTheyAreAskedFor() throws Exception {
        try (Wiring<Tape> wiring = Wiring.open(Mode.TCP, Tape.class, new TapeImpl());
                Hostile peer = new Hostile(wiring.address())) {
            int lists = number(hello(peer), "lists(java.util.List)");
            Descriptor inner = tape("List_String");
            DynamicMessage arguments = message(
                    schemas.message("conformance.Tape", "ListsArguments"),
                    "elements",
                    List.of(message(inner, "value", List.of("a", "b")), message(inner)));
            send(
                    peer,
                    "call",
                    message(protocol("Call"), "id", 1L, "method", lists, "arguments", arguments.toByteString()));
            Message announcement = receive(peer, "announcement");
            Message contract = (Message) get(announcement, "contract");
            assertThat(get(contract, "name")).isEqualTo("java.util.concurrent.Flow$Publisher");
            Message reference = (Message) ((List<?>) get(receive(peer, "result"), "references")).get(0);
            send(peer, "call", message(protocol("Call"), "id", 2L, "method", 1, "object", get(reference, "mine")));
            send(peer, "request", message(protocol("Request"), "id", 2L, "count", 1L));
            assertThat(element(peer)).isEqualTo(message(inner, "value", List.of("a", "b")));
            send(peer, "request", message(protocol("Request"), "id", 2L, "count", 5L));
            assertThat(element(peer)).isEqualTo(message(inner));
            assertThat(get(receive(peer, "result"), "id")).isEqualTo(2L);
        }
    }

    private static Descriptor tape(String message) {
        return schemas.message("conformance.Tape", message);
    }

    private static Object element(Hostile peer) throws IOException {
        Message element = receive(peer, "element");
        assertThat(get(element, "id")).isEqualTo(2L);
        return get(
                DynamicMessage.parseFrom(
                        schemas.message("conformance.Tape", "ListsElement"), (ByteString) get(element, "element")),
                "value");
    }
}
