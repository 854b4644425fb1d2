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

/** Immutable classes that are no records, from sources and from class files. */
final class PlainClassesTest {
    private static final String CONTRACT = "package shop; @dev.graft.Graft interface Shop { lib.Money price(); }";
    private static final String MONEY =
            "package lib; public final class Money { private final long cents; public Money(long cents) { this.cents = cents; }"
                    + " public long getCents() { return cents; } }";

    private static Compilation withLibrary(Path dir, String... options) throws IOException {
        Compilation library = javac().withOptions((Object[]) options).compile(Javac.source(MONEY));
        for (JavaFileObject file : library.generatedFiles()) {
            Files.createDirectories(dir.resolve("lib"));
            try (InputStream in = file.openInputStream()) {
                Files.copy(in, dir.resolve("lib/Money.class"));
            }
        }
        List<File> classPath = new ArrayList<>(Javac.CLASS_PATH);
        classPath.add(dir.toFile());
        return javac().withProcessors(new GraftProcessor())
                .withClasspath(classPath)
                .compile(Javac.source(CONTRACT));
    }

    @Test
    void aClassFileWithTheNamesOfParametersWillDo(@TempDir Path dir) throws IOException {
        Compilation compilation = withLibrary(dir, "-g:none", "-parameters");
        assertThat(Javac.errors(compilation)).isEmpty();
        assertThat(Corpus.generated(compilation).get("META-INF/graft/shop/Shop.proto"))
                .contains("message Money {\n  int64 cents = 1;\n}");
    }

    @Test
    void aClassFileWithoutThemIsRefusedWithTheOptionThatHelps(@TempDir Path dir) throws IOException {
        assertThat(Javac.errors(withLibrary(dir, "-g:none")))
                .containsExactly(
                        "Shop.java:1 [GRAFT312] result: lib.Money cannot cross, it was compiled without the names of"
                                + " its constructor's parameters: compile it with -parameters, or name a ValueAdapter for it in @Adapters");
    }

    @Test
    void numbersFollowTheConstructorAndItsTags() {
        assertThat(Corpus.generated(Corpus.compilation()).get("META-INF/graft/plain/Ledger.proto"))
                .contains(
                        "message Money {\n  BigDecimal amount = 3;\n  optional string currency = 1;\n  bool debt = 2;\n}");
    }

    @Test
    void onlyClassesThatMayHaveSubclassesAreLookedAtTwice() {
        String skeleton = Corpus.generated(Corpus.compilation()).get("plain/LedgerSkeleton.java");
        assertThat(skeleton)
                .contains("requireExactly(Box.class, value)", "requireExactly(Ledger.Crate.class, value)")
                .doesNotContain("requireExactly(Money", "requireExactly(Booking");
    }
}
