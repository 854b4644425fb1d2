package dev.graft.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts in the signatures of others, where they cannot stand or cannot be called. */
final class RefusedReferencesTest {
    private static final String HEAD = "package bad;\nimport dev.graft.*;\nimport java.util.*;\n";
    private static final String CART = "@Graft public interface Cart { int total(); }";
    private static final String LIBRARY = "package lib; public interface Carts {"
            + " @dev.graft.Graft interface Cart { int total(); } record Held(Hidden hidden) {} }"
            + " @dev.graft.Graft interface Hidden { int total(); }";

    private static List<String> errors(String... sources) {
        return Javac.errors(
                Javac.compile(List.of(sources).stream().map(s -> HEAD + s).toArray(String[]::new)));
    }

    @Test
    void asAKeyOrInASetItIsRefused() {
        assertThat(errors(CART, "@Graft interface Shop { void m(\nMap<Cart, String> byCart,\nSet<Cart> all); }"))
                .containsExactly(
                        "Shop.java:5 [GRAFT313] byCart{key}: bad.Cart is a reference, which is equal to itself alone,"
                                + " so it cannot be a map's key or in a set: use a List, or a value that tells one from the"
                                + " other, such as an id",
                        "Shop.java:6 [GRAFT313] all[]: bad.Cart is a reference, which is equal to itself alone, so it"
                                + " cannot be a map's key or in a set: use a List, or a value that tells one from the other,"
                                + " such as an id");
    }

    @Test
    void inASortedSetItIsRefusedForTheSameReason() {
        assertThat(errors(
                        "@Graft interface Cart extends Comparable<String> {}",
                        CART.replace("Cart", "Plain"),
                        "@Graft interface Shop { void m(SortedSet<Cart> a, SortedMap<Plain, String> b); }"))
                .filteredOn(e -> e.startsWith("Shop.java"))
                .hasSize(2)
                .allMatch(e -> e.contains("[GRAFT313]"));
    }

    @Test
    void inAnExceptionItIsRefusedWithItsPathAlsoWhereTheSameRecordMayCross() {
        assertThat(errors(
                        CART,
                        "@Graft interface Shop { Held\nm(Held held) throws Full; }",
                        "record Held(List<Cart> carts) {}",
                        "class Full extends Exception { private Held held; Full(Held held) {}"
                                + " public Held held() { return held; } }"))
                .containsExactly(
                        "Shop.java:5 [GRAFT314] Full.held.carts[]: bad.Cart is a reference, and an exception"
                                + " carries values alone: give it the data of the object, or let a method return the reference");
    }

    @Test
    void aGenericInterfaceIsNoContractAndSoNoReference() {
        assertThat(errors(
                        "@Graft interface Store<T> { int size(); }",
                        "@Graft interface Shop { void m(\nStore<String> store,\nStore raw); }"))
                .hasSize(3)
                .anyMatch(e -> e.startsWith("Store.java:4 [GRAFT102] Store has type parameters"))
                .anyMatch(e -> e.startsWith("Shop.java:6 [GRAFT315] raw: bad.Store has type parameters"))
                .contains("Shop.java:5 [GRAFT315] store: bad.Store<java.lang.String> has type parameters, which a"
                        + " contract cannot have, so nothing could call it: name an interface that extends it, says what"
                        + " they are and carries @Graft itself");
    }

    @Test
    void aContractThatIsRefusedItselfIsToldAlone() {
        String other = "package other; @dev.graft.Graft public interface Cart { void add(Object thing); }";
        String shop = HEAD + "@Graft interface Shop { other.Cart open(); }";
        assertThat(Javac.errors(Javac.compile(other, shop)))
                .singleElement()
                .asString()
                .startsWith("Cart.java:1 [GRAFT301] thing: java.lang.Object");
    }

    @Test
    void aContractAsASubtypeOfASealedInterfaceIsRefused() {
        assertThat(errors(
                        "sealed interface Root permits Wide {}",
                        "@Graft non-sealed interface Wide extends Root {}",
                        "@Graft interface Shop { void m(Root root); }"))
                .singleElement()
                .asString()
                .contains("[GRAFT310] root(Wide): bad.Wide cannot cross as a subtype of a sealed interface");
    }

    @Test
    void oneThatWasCompiledWithoutTheProcessorIsRefused(@TempDir Path dir) throws IOException {
        List<File> classPath = library(javac().withClasspath(Javac.CLASS_PATH), dir);
        assertThat(Javac.errors(shop("lib.Carts.Cart", classPath)))
                .containsExactly(
                        "Shop.java:4 [GRAFT316] cart: lib.Carts.Cart was compiled without graft-processor, so it"
                                + " has no stub and no skeleton: compile it with graft-processor");
    }

    @Test
    void oneOfALibraryThatWasCompiledWithTheProcessorIsNone(@TempDir Path dir) throws IOException {
        List<File> classPath =
                library(javac().withClasspath(Javac.CLASS_PATH).withProcessors(new GraftProcessor()), dir);
        Compilation shop = shop("lib.Carts.Cart", classPath);
        assertThat(Javac.errors(shop)).isEmpty();
        assertThat(Corpus.generated(shop).get("bad/ShopSkeleton.java"))
                .contains("case 0 -> lib.Carts_CartSkeleton.INSTANCE;");
    }

    @Test
    void oneThatThePackageDoesNotSeeIsRefused(@TempDir Path dir) throws IOException {
        List<File> classPath =
                library(javac().withClasspath(Javac.CLASS_PATH).withProcessors(new GraftProcessor()), dir);
        assertThat(Javac.errors(shop("lib.Carts.Held", classPath)))
                .singleElement()
                .asString()
                .startsWith("Shop.java:4 [GRAFT306] cart.hidden: lib.Hidden cannot be seen by the generated code");
    }

    private static Compilation shop(String type, List<File> classPath) {
        return javac().withProcessors(new GraftProcessor())
                .withClasspath(classPath)
                .compile(Javac.source(HEAD + "@Graft interface Shop { void m(" + type + " cart); }"));
    }

    /** Compiles the library into a folder, and gives a class path that has it. */
    private static List<File> library(com.google.testing.compile.Compiler compiler, Path dir) throws IOException {
        Compilation library = compiler.compile(Javac.source(LIBRARY));
        assertThat(Javac.errors(library)).isEmpty();
        for (JavaFileObject file : library.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path target = dir.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
                Files.createDirectories(target.getParent());
                try (InputStream in = file.openInputStream()) {
                    Files.copy(in, target);
                }
            }
        }
        List<File> classPath = new ArrayList<>(Javac.CLASS_PATH);
        classPath.add(dir.toFile());
        return classPath;
    }
}
