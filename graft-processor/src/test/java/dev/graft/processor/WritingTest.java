package dev.graft.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.graft.processor.model.Contract;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Method;
import dev.graft.processor.model.Type;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

final class WritingTest {
    private static final int CONTRACTS = 40;

    @Test
    void contractsThatAreWrittenAtOnceAreWrittenAsEachAlone() {
        List<JavaFileObject> sources = IntStream.range(0, CONTRACTS)
                .mapToObj(i -> Javac.source("package shop; @dev.graft.Graft public interface Stock" + i
                        + " { java.util.List<Item> find(String sku); record Item(String sku, int quantity" + i
                        + ") {} }"))
                .toList();
        Map<String, String> alone = new LinkedHashMap<>();
        sources.forEach(source -> alone.putAll(Corpus.generated(compile(List.of(source)))));

        assertThat(alone).hasSize(4 * CONTRACTS);
        assertThat(Corpus.generated(compile(sources))).containsExactlyInAnyOrderEntriesOf(alone);
    }

    @Test
    void aFailureComesAsItWasThrown() {
        JavaType unknown = JavaType.of("shop", "Unknown");
        Method method = new Method(
                "find",
                List.of(),
                new Type.Message(unknown),
                List.of(),
                new Method.Traits(false, false, false, false, false, Method.Completion.AT_ONCE));
        Contract contract = new Contract(
                JavaType.of("shop", "Stock"),
                "stock",
                List.of(method),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                new Contract.Surroundings(true, true, false, false, false, false, Set.of(), Set.of()));

        Writing writing = Writing.begin(origin(), contract);

        assertThatThrownBy(writing::files)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("no repeated field holds Message[java=shop.Unknown]")
                .hasStackTraceContaining("ContractWriter.write");
    }

    private static Compilation compile(List<JavaFileObject> sources) {
        Compilation compilation = javac().withProcessors(new GraftProcessor())
                .withClasspath(Javac.CLASS_PATH)
                .compile(sources);
        assertThat(Javac.errors(compilation)).isEmpty();
        return compilation;
    }

    /** Nothing is asked of it. */
    private static TypeElement origin() {
        return (TypeElement) Proxy.newProxyInstance(
                WritingTest.class.getClassLoader(), new Class<?>[] {TypeElement.class}, (p, m, a) -> {
                    throw new UnsupportedOperationException(m.getName());
                });
    }
}
