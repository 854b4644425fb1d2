package dev.graft.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.graft.runtime.generated.Skeleton;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How the skeletons of contracts that refer to others find theirs. */
final class ReferencesTest {
    private static final int ROUNDS = 50;

    @Test
    void aSkeletonKnowsThoseOfTheContractsThatItRefersTo() throws Exception {
        ClassLoader classes = Corpus.classes();
        assertThat(referenced(skeleton("references.Node", classes), 0)).isEqualTo(skeleton("references.Node", classes));
        assertThat(referenced(skeleton("references.Ping", classes), 1)).isEqualTo(skeleton("references.Pong", classes));
        assertThat(referenced(skeleton("references.other.Cart", classes), 1))
                .isEqualTo(skeleton("references.Cart", classes));
        assertThat(referenced(skeleton("Company", classes), 0)).isEqualTo(skeleton("Company", classes));
        assertThat(referenced(skeleton("Company", classes), 1)).isEqualTo(skeleton("number.Counter", classes));
        assertThat(referenced(skeleton("Company", classes), 2)).isEqualTo(skeleton("Lonely", classes));
    }

    @Test
    void aNumberThatNoContractHasIsAMistake() throws Exception {
        Skeleton<?> node = skeleton("references.Node", Corpus.classes());
        assertThatThrownBy(() -> referenced(node, 1))
                .isInstanceOf(InvocationTargetException.class)
                .rootCause()
                .hasMessage("nothing in the contract has the number 1");
    }

    @Test
    void aContractThatRefersToNoneHasNoneToFind() throws Exception {
        assertThat(skeleton("references.Cart", Corpus.classes()).getClass().getDeclaredMethods())
                .extracting(Method::getName)
                .contains("invoke")
                .doesNotContain("referenced");
    }

    /** Each class waits for the other one's lock if one of them needs the other while it is initialised. */
    @Test
    void twoThatReferToEachOtherAreMadeByTwoThreadsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "class initialisation");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int round = 0; round < ROUNDS; round++) {
                ClassLoader classes = Corpus.freshClasses();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Skeleton<?>> ping = threads.submit(made("references.Ping", classes, start));
                Future<Skeleton<?>> pong = threads.submit(made("references.Pong", classes, start));
                assertThat(referenced(ping.get(30, TimeUnit.SECONDS), 1)).isSameAs(pong.get(30, TimeUnit.SECONDS));
                assertThat(referenced(pong.get(), 1)).isSameAs(ping.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aContractThatClosesWithoutExceptionsNeedsNoSuppressedWarning() {
        Compilation compilation = Javac.compile(
                List.of(
                        Javac.source("package shop; @dev.graft.Graft public interface Cart extends AutoCloseable {"
                                + " void add(String sku, int n); long total(); @Override void close(); }"),
                        Javac.source(
                                "package shop; @dev.graft.Graft public interface Carts { Cart open(String sku); }")),
                "-Xlint:all",
                "-Werror");
        assertThat(Javac.errors(compilation)).isEmpty();
        assertThat(compilation.warnings()).isEmpty();
        assertThat(Corpus.generated(compilation).get("shop/CartStub.java"))
                .contains("    public void close() {\n", "binding.call(CartSkeleton.CLOSE).await();");
    }

    private static Callable<Skeleton<?>> made(String contract, ClassLoader classes, CyclicBarrier start) {
        return () -> {
            start.await(30, TimeUnit.SECONDS);
            return skeleton(contract, classes);
        };
    }

    private static Skeleton<?> skeleton(String contract, ClassLoader classes) throws ReflectiveOperationException {
        Field instance = Class.forName(contract + "Skeleton", true, classes).getDeclaredField("INSTANCE");
        instance.setAccessible(true);
        return (Skeleton<?>) instance.get(null);
    }

    private static Object referenced(Skeleton<?> skeleton, int number) throws ReflectiveOperationException {
        Method referenced = skeleton.getClass().getDeclaredMethod("referenced", int.class);
        referenced.setAccessible(true);
        return referenced.invoke(skeleton, number);
    }
}
