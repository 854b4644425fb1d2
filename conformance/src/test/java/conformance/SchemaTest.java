package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent is what the emitted schemas say, to the byte, and what they allow is understood. */
class SchemaTest {
    private static Schemas schemas;
    private static Descriptor arguments;
    private static Descriptor result;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        schemas = Schemas.compile(folder);
        arguments = schemas.message("conformance.Probe", "EchoArguments");
        result = schemas.message("conformance.Probe", "EchoResult");
    }

    private static DynamicMessage sent(Everything value) throws Exception {
        Captured captured = new Captured(new byte[0]);
        ProbeSkeleton.INSTANCE.stub(captured).echo(value);
        byte[] bytes = captured.arguments();
        DynamicMessage message = DynamicMessage.parseFrom(arguments, bytes);
        assertThat(message.toByteArray()).isEqualTo(bytes);
        assertNothingUnknown(message);
        return message;
    }

    private static void assertNothingUnknown(Message message) {
        assertThat(message.getUnknownFields().asMap()).isEmpty();
        message.getAllFields().values().forEach(value -> {
            if (value instanceof Message nested) {
                assertNothingUnknown(nested);
            } else if (value instanceof List<?> all) {
                all.stream()
                        .filter(Message.class::isInstance)
                        .map(Message.class::cast)
                        .forEach(SchemaTest::assertNothingUnknown);
            }
        });
    }

    /** The message that a peer would send back, made by protobuf-java and read by the stub. */
    private static Everything received(DynamicMessage sent) throws Exception {
        FieldDescriptor from = arguments.findFieldByNumber(1);
        FieldDescriptor to = result.findFieldByNumber(1);
        DynamicMessage.Builder message = DynamicMessage.newBuilder(result);
        if (sent.hasField(from)) {
            message.setField(
                    to, DynamicMessage.parseFrom(to.getMessageType(), ((Message) sent.getField(from)).toByteString()));
        }
        return ProbeSkeleton.INSTANCE
                .stub(new Captured(message.build().toByteArray()))
                .echo(null);
    }

    @Test
    void theBytesAreThoseOfTheSchemaBothWays() throws Exception {
        for (Everything value : new Everything[] {Everything.extreme(), Everything.nothing(), null}) {
            assertThat(received(sent(value))).isEqualTo(value);
        }
    }

    @Test
    void soAreThoseOfRandomValues() throws Exception {
        for (long seed = 0; seed < 2_000; seed++) {
            Everything value = new RandomValues(seed).everything();
            assertThat(received(sent(value))).as("seed %d", seed).isEqualTo(value);
        }
    }

    @Test
    void fieldsBearTheNamesOfTheSourceAndHoldItsValues() throws Exception {
        Message value = (Message) sent(Everything.extreme()).getField(arguments.findFieldByName("value"));
        Descriptor type = value.getDescriptorForType();
        assertThat(value.getField(type.findFieldByName("number"))).isEqualTo(Integer.MIN_VALUE);
        assertThat(value.getField(type.findFieldByName("boxed_truth"))).isEqualTo(false);
        assertThat(value.hasField(type.findFieldByName("boxed_truth"))).isTrue();
        assertThat(value.getField(type.findFieldByName("colour")).toString()).endsWith("GREEN");
        assertThat(type.findFieldByName("truth").getNumber()).isEqualTo(1);
        assertThat(type.findFieldByName("item").getNumber()).isEqualTo(37);
    }
}
