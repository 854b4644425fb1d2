package dev.graft.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.generated.Promise;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated stubs and skeletons against protobuf-java, which knows the emitted {@code .proto} from the real protoc. */
final class ProtobufTest {
    private static final int ROUNDS = 40;
    private static final Faults FAULTS = problem -> new IllegalStateException(problem.path(), problem);
    private static final Pattern ARGUMENTS = Pattern.compile("// The arguments of (.*)\\.\nmessage (\\w+)Arguments ");

    private static Map<String, String> generated = Map.of();
    private static Map<String, FileDescriptor> descriptors = Map.of();

    @BeforeAll
    static void compileEveryProtoTogether(@TempDir Path dir) throws Exception {
        generated = Corpus.generated(Corpus.compilation());
        descriptors = Protoc.compile(generated, dir);
    }

    @Test
    void protocUnderstandsEveryProto() {
        long protos =
                generated.keySet().stream().filter(f -> f.endsWith(".proto")).count();
        assertThat(protos).isGreaterThan(10);
        assertThat(descriptors).hasSize((int) protos);
    }

    static Stream<String> contracts() {
        return Corpus.generated(Corpus.compilation()).keySet().stream()
                .filter(f -> f.endsWith("Skeleton.java"))
                .filter(f -> !f.endsWith(
                        "/LogicSkeleton.java")) // of whose types not every subtype can be: see SealedTypesTest
                .map(f -> f.substring(0, f.length() - "Skeleton.java".length()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void argumentsAndResultsAreWhatProtobufWritesAndReads(String path) throws Throwable {
        Skeleton<?> skeleton = skeleton(path);
        Map<String, String> messages = messages(path);
        assertThat(messages).hasSameSizeAs(skeleton.methods());
        RandomValues values = new RandomValues(new Random(path.hashCode()));
        for (int i = 0; i < skeleton.methods().size(); i++) {
            ContractMethod method = skeleton.methods().get(i);
            Method declared = declared(path, method.signature());
            FileDescriptor file = descriptors.get(path + ".proto");
            Descriptor arguments = file.findMessageTypeByName(messages.get(method.signature()) + "Arguments");
            Descriptor result = file.findMessageTypeByName(messages.get(method.signature()) + "Result");
            for (int round = 0; round < ROUNDS; round++) {
                trip(skeleton, i, declared, arguments, result, values);
            }
        }
    }

    private static <T> void trip(
            Skeleton<T> skeleton, int index, Method method, Descriptor in, Descriptor out, RandomValues values)
            throws Throwable {
        List<Type> types = List.of(method.getGenericParameterTypes());
        List<Object> arguments = new ArrayList<>();
        types.forEach(t -> arguments.add(values.field(t, 0)));
        boolean isLater = CompletionStage.class.isAssignableFrom(method.getReturnType());
        Type resultType = isLater
                ? ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0]
                : method.getGenericReturnType();
        boolean isVoid = resultType == void.class || resultType == Void.class;
        List<Type> resultTypes = isVoid ? List.of() : List.of(resultType);
        Object result = isVoid ? null : values.field(resultType, 0);
        Beside returnedObjects = new Beside();
        byte[] resultBytes = new DynamicValues(returnedObjects)
                .message(out, resultTypes, Arrays.asList(result))
                .toByteArray();

        // the caller's side writes arguments as Protobuf does, and reads what Protobuf wrote
        Captured call = new Captured(resultBytes, returnedObjects);
        T stub = skeleton.stub(new CapturingBinding<>(call));
        Object given = method.invoke(stub, arguments.toArray());
        Object returned =
                isLater ? ((CompletionStage<?>) given).toCompletableFuture().join() : given;
        byte[] argumentBytes = new DynamicValues(Beside.of(call.arguments()))
                .message(in, types, arguments)
                .toByteArray();
        assertThat(call.bytes()).as("arguments %s", arguments).isEqualTo(argumentBytes);
        assertThat(Content.of(returned)).isEqualTo(Content.of(result));
        assertThat(DynamicMessage.parseFrom(in, call.bytes()).toByteArray()).isEqualTo(call.bytes());

        // and so does the callee's
        List<Object> received = new ArrayList<>();
        Object target = Proxy.newProxyInstance(
                skeleton.contract().getClassLoader(), new Class<?>[] {skeleton.contract()}, (self, called, passed) -> {
                    received.addAll(Arrays.asList(passed == null ? new Object[0] : passed));
                    return isLater ? CompletableFuture.completedFuture(result) : result;
                });
        MessageWriter writer = writer();
        skeleton.invoke(
                index, skeleton.contract().cast(target), reader(argumentBytes, Beside.of(call.arguments())), writer);
        Promise<?> promise = writer.promise();
        assertThat(promise != null).isEqualTo(isLater);
        if (promise != null) {
            promise.writeNow();
        }
        assertThat(received.stream().map(Content::of).toList())
                .isEqualTo(arguments.stream().map(Content::of).toList());
        assertThat(writer.wire().toByteArray())
                .as("result %s", result)
                .isEqualTo(new DynamicValues(Beside.of(writer))
                        .message(out, resultTypes, Arrays.asList(result))
                        .toByteArray());
    }

    @Test
    void fieldsOfExceptionsAreWhatProtobufWritesAndReads() throws Throwable {
        Class<?> currency = Class.forName("shop.Currency", true, Corpus.classes());
        Object franc = currency.getEnumConstants()[2];
        Throwable unknown = (Throwable) Class.forName("shop.UnknownSkuException", true, Corpus.classes())
                .getConstructor(String.class, String.class, currency)
                .newInstance("no such", "sku-1", franc);
        var codec = skeleton("shop/Pricing").methods().get(0).exceptions().get(0);
        Descriptor descriptor = descriptors.get("shop/Pricing.proto").findMessageTypeByName("UnknownSkuException");

        byte[] fields = codec.encode(unknown, Limits.DEFAULT, FAULTS);
        assertThat(fields)
                .isEqualTo(new DynamicValues(new Beside())
                        .message(descriptor, List.of(String.class, currency), List.of("sku-1", franc))
                        .toByteArray());
        Throwable again = codec.decode(fields, "said", null, Limits.DEFAULT, FAULTS);
        assertThat(again).hasSameClassAs(unknown).hasMessage("said");
        assertThat(again.getClass().getMethod("sku").invoke(again)).isEqualTo("sku-1");
        assertThat(again.getClass().getMethod("getCurrency").invoke(again)).isEqualTo(franc);
    }

    @Test
    void exceptionsAreMadeByTheConstructorThatKeepsMost() throws Throwable {
        var exceptions = Stream.of(0, 1)
                .flatMap(i -> methodsOf("shapes/Failing").get(i).exceptions().stream())
                .collect(Collectors.toMap(c -> c.type().getSimpleName(), c -> c));
        Throwable cause = new IllegalStateException("below");
        Map<String, String> made = new TreeMap<>();
        exceptions.forEach((name, codec) -> {
            Throwable e = codec.decode(new byte[0], "said", cause, Limits.DEFAULT, FAULTS);
            made.put(name, e.getMessage() + (e.getCause() == cause ? " because" : ""));
        });
        assertThat(made)
                .containsEntry("NoSuchElementException", "said because")
                .containsEntry("FileNotFoundException", "said")
                .containsEntry("Exception", "said because")
                .containsEntry("Throwable", "said because")
                .containsEntry("Coded", "said because")
                .containsEntry("Wrapped", "java.lang.IllegalStateException: below because")
                .containsEntry("Said", "said")
                .containsEntry("Bare", "null")
                .containsEntry("Errors", "said because");
    }

    @Test
    void aDefaultMethodRunsAtTheCallerWhereTheCalleeDoesNotKnowIt() throws Throwable {
        Skeleton<?> skeleton = skeleton("generics/Users");
        Method shape = declared("generics/Users", "shape(generics.Tree)");
        Object tree = new RandomValues(new Random(1)).element(shape.getGenericParameterTypes()[0], 0);
        Object stub = skeleton.stub(new CapturingBinding<>(new Captured(new byte[0], new Beside()) {
            @Override
            public boolean unknown() {
                return true;
            }
        }));
        assertThat(shape.invoke(stub, tree)).isSameAs(tree);
    }

    private static List<ContractMethod> methodsOf(String path) {
        try {
            return skeleton(path).methods();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Skeleton<?> skeleton(String path) throws ReflectiveOperationException {
        Field instance = Class.forName(path.replace('/', '.') + "Skeleton", true, Corpus.classes())
                .getDeclaredField("INSTANCE");
        instance.setAccessible(true);
        return (Skeleton<?>) instance.get(null);
    }

    /** The name of a method's messages, by its signature. */
    private static Map<String, String> messages(String path) {
        return ARGUMENTS
                .matcher(generated.get("META-INF/graft/" + path + ".proto"))
                .results()
                .collect(Collectors.toMap((MatchResult m) -> m.group(1), m -> m.group(2)));
    }

    private static Method declared(String path, String signature) throws ClassNotFoundException {
        Class<?> stub = Class.forName(path.replace('/', '.') + "Stub", true, Corpus.classes());
        Method method = Arrays.stream(stub.getDeclaredMethods())
                .filter(m -> !m.isBridge() && signature.equals(signature(m)))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        return method;
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }

    private static MessageWriter writer() {
        return new MessageWriter(new WireOutput(Limits.DEFAULT.maxMessage()), Limits.DEFAULT, FAULTS, Names.NONE);
    }

    private static MessageReader reader(byte[] bytes, Beside objects) {
        MessageReader reader = MessageReader.of(bytes, 0, bytes.length, Limits.DEFAULT, FAULTS, Names.NONE);
        reader.beside(objects);
        return reader;
    }

    /** A call that keeps its arguments and is answered with given bytes. */
    private static class Captured extends Call {
        private final MessageWriter arguments = writer();
        private final byte[] result;
        private final Beside objects;

        Captured(byte[] result, Beside objects) {
            this.result = result;
            this.objects = objects;
        }

        byte[] bytes() {
            return arguments.wire().toByteArray();
        }

        @Override
        public boolean unknown() {
            return false;
        }

        @Override
        public MessageWriter arguments() {
            return arguments;
        }

        @Override
        public MessageReader await() {
            return reader(result, objects);
        }

        @Override
        public <T> CompletableFuture<T> later(Function<MessageReader, T> read) {
            return CompletableFuture.completedFuture(read.apply(reader(result, objects)));
        }
    }

    private static final class CapturingBinding<T> extends Binding<T> {
        private final Call call;

        CapturingBinding(Call call) {
            this.call = call;
        }

        @Override
        public Call call(ContractMethod method) {
            return call;
        }
    }
}
