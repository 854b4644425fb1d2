package dev.graft.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type that cannot cross, in every place where a type can stand: one error each, at the right line. */
final class RefusedTypesTest {
    /** A type that cannot cross, the code it is refused with, and words of the message. */
    private record Bad(String type, String code, String words) {}

    private static final List<Bad> BAD = List.of(
            new Bad("Object", "GRAFT301", "java.lang.Object cannot cross, it says nothing of what it holds"),
            new Bad("Number", "GRAFT301", "java.lang.Number cannot cross"),
            new Bad("CharSequence", "GRAFT301", "cannot cross"),
            new Bad(
                    "java.io.InputStream",
                    "GRAFT301",
                    "java.io.InputStream cannot cross, it can be read only where it is"),
            new Bad("java.util.stream.Stream<String>", "GRAFT301", "pass a byte[] or a List"),
            new Bad("Runnable", "GRAFT301", "it is code, and code does not travel"),
            new Bad("java.util.function.Function<String, String>", "GRAFT301", "it is code"),
            new Bad("OwnFunction", "GRAFT301", "it is code"),
            new Bad("java.util.ArrayList<String>", "GRAFT301", "declare List, Set, Collection, Map"),
            new Bad("java.util.HashMap<String, String>", "GRAFT301", "declare List, Set, Collection, Map"),
            new Bad("java.util.Date", "GRAFT301", "java.util.Date cannot cross"),
            new Bad("Thread", "GRAFT301", "java.lang.Thread cannot cross"),
            new Bad("Void", "GRAFT301", "it holds nothing"),
            new Bad("Plain", "GRAFT301", "it is an interface"),
            new Bad("List", "GRAFT303", "java.util.List lacks its type arguments"),
            new Bad("java.util.Map", "GRAFT303", "lacks its type arguments"),
            new Bad("Box", "GRAFT303", "lacks its type arguments"),
            new Bad("List<?>", "GRAFT304", "? is a wildcard"),
            new Bad("List<? extends Number>", "GRAFT304", "? extends java.lang.Number is a wildcard"),
            new Bad("java.util.Map<? super String, String>", "GRAFT304", "? super java.lang.String is a wildcard"),
            new Bad("Set<byte[]>", "GRAFT305", "byte[] is compared by identity"),
            new Bad("java.util.Map<int[], String>", "GRAFT305", "int[] is compared by identity"),
            new Bad("Set<List<long[]>>", "GRAFT305", "long[] is compared by identity"),
            new Bad("Holder.Secret", "GRAFT306", "cannot be seen by the generated code"),
            new Bad("Endless<String>", "GRAFT307", "expands without end"),
            new Bad("Set<Reference>", "GRAFT313", "bad.Reference is a reference, which is equal to itself alone"),
            new Bad("Set<List<Reference>>", "GRAFT313", "it cannot be a map's key or in a set: use a List"),
            new Bad(
                    "java.util.SortedSet<Sorted>",
                    "GRAFT313",
                    "bad.Sorted is a reference, which is equal to itself alone"),
            new Bad("java.util.Map<java.util.Optional<Reference>, String>", "GRAFT313", "such as an id"),
            new Bad("java.util.concurrent.CompletableFuture<String>", "GRAFT301", "completes later"),
            new Bad("java.util.concurrent.CompletionStage<String>", "GRAFT301", "completes later"),
            new Bad("java.util.concurrent.CompletableFuture", "GRAFT303", "lacks its type arguments"),
            new Bad("java.util.concurrent.Flow.Publisher<String>", "GRAFT301", "publishes over time"),
            new Bad("java.util.concurrent.Flow.Publisher", "GRAFT303", "lacks its type arguments"),
            new Bad(
                    "java.util.concurrent.Flow.Subscriber<String>",
                    "GRAFT301",
                    "or pass an interface of your own that carries @Graft"),
            new Bad("java.util.concurrent.Flow.Processor<String, String>", "GRAFT301", "return a Flow.Publisher"),
            new Bad("Shape", "GRAFT310", "make it a record, an enum or a sealed interface"),
            new Bad("Open", "GRAFT310", "bad.Open.Wide cannot cross as a subtype of a sealed interface"),
            new Bad("Odd<String>", "GRAFT310", "leave open what its own are: give it no type parameters but those"),
            new Bad("Bean", "GRAFT312", "it can be changed, by a field that is not final or by a setter"),
            new Bad("Heir", "GRAFT312", "it can be changed"),
            new Bad("Settable", "GRAFT312", "it can be changed"),
            new Bad("Abstract", "GRAFT312", "it is abstract, so its content is unknown"),
            new Bad("Outer.Inner", "GRAFT312", "it belongs to an object of the class around it: make it static"),
            new Bad("Closed", "GRAFT312", "it cannot be taken apart and made again: make it a record, or give it"),
            new Bad("Several", "GRAFT312", "exactly one public constructor"),
            new Bad("Blind", "GRAFT312", "a public x(), getX() or isX() of its name and type"),
            new Bad("Other", "GRAFT312", "of its name and type"),
            new Bad("Exception", "GRAFT301", "java.lang.Exception cannot cross"),
            new Bad("java.util.SortedSet<java.util.Locale>", "GRAFT308", "java.util.Locale has no natural order"),
            new Bad(
                    "java.util.SortedSet<java.util.Optional<String>>",
                    "GRAFT308",
                    "let it implement Comparable, or declare Set or Map"),
            new Bad("java.util.SortedMap<byte[], String>", "GRAFT308", "byte[] has no natural order"),
            new Bad("java.util.SortedSet<Object>", "GRAFT301", "java.lang.Object cannot cross"),
            new Bad("java.util.NavigableSet<String>", "GRAFT301", "Map, SortedSet or SortedMap"),
            new Bad("List<String>[]", "GRAFT309", "Java cannot make arrays of such types: declare a List"),
            new Bad("Box<String>[][]", "GRAFT309", "bad.Box<java.lang.String> has type arguments"),
            new Bad("Thread[]", "GRAFT301", "java.lang.Thread cannot cross"),
            new Bad("Set<String[]>", "GRAFT305", "java.lang.String[] is compared by identity"),
            new Bad("java.util.Map<int[][], String>", "GRAFT305", "int[][] is compared by identity"));

    private static final List<String> BESIDE = List.of(
            "package bad; public record Box<T>(T content) {}",
            "package bad; public interface Plain { int x(); }",
            "package bad; @FunctionalInterface public interface OwnFunction { int x(); }",
            "package bad; @dev.graft.Graft public interface Reference { int x(); }",
            "package bad; @dev.graft.Graft public interface Sorted extends Comparable<String> {}",
            "package bad; public class Bean { public int x; }",
            "package bad; public class Heir extends Bean { public Heir(int y) {} public int y() { return 0; } }",
            "package bad; public class Settable { public Settable(int x) {} public int x() { return 0; } void setX(int x) {} }",
            "package bad; public abstract class Abstract { public Abstract(int x) {} public int x() { return 0; } }",
            "package bad; public class Outer { public class Inner { public Inner(int x) {} public int x() { return 0; } } }",
            "package bad; public class Closed { Closed(int x) {} public int x() { return 0; } }",
            "package bad; public class Several { public Several(int x) {} public Several(long x) {} public int x() { return 0; } }",
            "package bad; public class Blind { public Blind(int x) {} int x() { return 0; } }",
            "package bad; public class Other { public Other(int x) {} public long x() { return 0; } }",
            "package bad; public sealed interface Shape { record Round(int size) implements Shape {} final class Flat implements Shape {} }",
            "package bad; public sealed interface Open { non-sealed interface Wide extends Open {} }",
            "package bad; public sealed interface Odd<T> { record Even<T, U>(U other) implements Odd<T> {} }",
            "package bad; public record Endless<T>(T value, Endless<java.util.List<T>> next) {}",
            "package bad; public class Holder { @Deprecated private static class None {} private record Secret(int x) {} %s }");

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("parameter", "void m(int ok,\n %s wrong);", "", "wrong"),
                Arguments.of("result", "%s\n m(int ok);", "", "result"),
                Arguments.of("component", "void m(\n R wrong);", "record R(int ok, %s c) {}", "wrong.c"),
                Arguments.of(
                        "three levels down",
                        "\n R m();",
                        "record R(List<S> s) {} record S(T t) {} record T(%s c) {}",
                        "result.s[].t.c"),
                Arguments.of("element", "void m(\n List<%s> wrong);", "", "wrong[]"),
                Arguments.of("key", "void m(\n java.util.Map<%s, String> wrong);", "", "wrong{key}"),
                Arguments.of("value", "void m(\n java.util.Map<String, %s> wrong);", "", "wrong{value}"),
                Arguments.of("optional", "void m(\n java.util.Optional<%s> wrong);", "", "wrong"),
                Arguments.of("type argument", "void m(\n Box<%s> wrong);", "", "wrong.content"),
                Arguments.of(
                        "exception",
                        "void m(int ok)\n throws X;",
                        "static class X extends Exception { private %1$s c; X(%1$s c) {} public %1$s c() { return c; } }",
                        "X.c"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void isRefusedOnceAtTheParameterOrMethodThatBringsItIn(String place, String method, String types, String path) {
        List<JavaFileObject> sources = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Bad bad : BAD) {
            if (place.equals("result") && isResult(bad)) {
                continue;
            }
            String name = "Contract" + expected.size();
            String text =
                    "package bad; import java.util.*; public class %1$s { @dev.graft.Graft public interface Wrong {\n%2$s\n}\n%3$s }"
                            .formatted(
                                    name,
                                    method.formatted(bad.type()),
                                    types.formatted(bad.type()).replace("record ", "public record "));
            if (bad.type().equals("Holder.Secret")) {
                // private, so only its own neighbours can name it
                text = text.replace(
                        "class " + name + " {",
                        "class " + name + " { static class Holder { private record Secret(int x) {} }");
            }
            sources.add(Javac.source(text));
            expected.add(name + ".java:" + line(text, place) + " [" + bad.code() + "] " + path);
        }
        BESIDE.stream().map(b -> b.replace("%s", "")).map(Javac::source).forEach(sources::add);

        Compilation compilation = Javac.compile(sources);

        List<String> errors = Javac.errors(compilation);
        assertThat(errors).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String wanted = expected.get(i);
            Bad bad = badOf(wanted, place);
            assertThat(errors).anySatisfy(error -> {
                assertThat(error).startsWith(wanted).contains(bad.words());
                assertThat(error.lines()).hasSize(1);
            });
        }
    }

    /** Whether a method may return it: a generic contract says {@code void} so, and an asynchronous one what comes later. */
    private static boolean isResult(Bad bad) {
        return bad.type().equals("Void")
                || bad.words().equals("completes later")
                || bad.words().equals("publishes over time");
    }

    private static Bad badOf(String wanted, String place) {
        int index = Integer.parseInt(wanted.substring("Contract".length(), wanted.indexOf('.')));
        List<Bad> used = BAD.stream()
                .filter(b -> !(place.equals("result") && isResult(b)))
                .toList();
        return used.get(index);
    }

    /** Where the error must stand: the line of the parameter, else that of the method's name. */
    private static int line(String text, String place) {
        boolean atMethod = place.equals("result") || place.equals("three levels down") || place.equals("exception");
        int at = text.indexOf(atMethod ? " m(" : "wrong");
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
