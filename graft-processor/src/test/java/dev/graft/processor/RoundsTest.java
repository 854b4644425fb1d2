package dev.graft.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoundsTest {
    private static final String CONTRACT =
            "package shop; @dev.graft.Graft public interface Pricing { Quote quote(java.util.List<Line> lines); }";
    private static final String QUOTE = "package shop; public record Quote(Line line) {}";

    @Test
    void aContractWaitsForTypesThatAnotherProcessorWrites() {
        Compilation compilation = javac().withProcessors(new LateWriter(), new GraftProcessor())
                .withClasspath(Javac.CLASS_PATH)
                .compile(Javac.source(CONTRACT), Javac.source(QUOTE));
        assertThat(Javac.errors(compilation)).isEmpty();
        assertThat(Corpus.generated(compilation)).containsKey("shop/PricingStub.java");
    }

    @Test
    void aTypeThatNobodyWritesIsToldOnceByTheCompilerItself() {
        Compilation compilation = Javac.compile(CONTRACT, "package shop; public record Quote(int x) {}");
        assertThat(Javac.errors(compilation)).singleElement().asString().contains("cannot find symbol", "Line");
    }

    @Test
    void aTypeThatOnlyAClassFileNamesIsToldByTheProcessor(@TempDir Path dir) throws IOException {
        Compilation library = javac().compile(
                        Javac.source("package lib; public record Outside(Missing missing) {}"),
                        Javac.source("package lib; public record Missing(int x) {}"));
        for (JavaFileObject file : library.generatedFiles()) {
            if (file.getName().endsWith("Outside.class")) {
                Files.createDirectories(dir.resolve("lib"));
                try (InputStream in = file.openInputStream()) {
                    Files.copy(in, dir.resolve("lib/Outside.class"));
                }
            }
        }
        List<File> classPath = new ArrayList<>(Javac.CLASS_PATH);
        classPath.add(dir.toFile());
        Compilation compilation = javac().withProcessors(new GraftProcessor())
                .withClasspath(classPath)
                .compile(Javac.source("package shop; @dev.graft.Graft interface A { lib.Outside a(); }"));
        assertThat(Javac.errors(compilation))
                .containsExactly(
                        "A.java:1 [GRAFT004] lib.Missing, which a class file names, was found nowhere: add what"
                                + " has it to the class path");
    }

    @Test
    void aMissingRuntimeIsOneErrorThatSaysSo() {
        Compilation compilation = javac().withProcessors(new GraftProcessor())
                .withClasspath(List.of(Javac.ANNOTATIONS))
                .compile(
                        Javac.source("package shop; @dev.graft.Graft interface A { int a(); }"),
                        Javac.source("package shop; @dev.graft.Graft interface B { int b(); }"));
        assertThat(Javac.errors(compilation))
                .containsExactly("A.java:1 [GRAFT002] the generated code needs dev.graft:graft-runtime, which is not"
                        + " there: add it to the class path, beside graft-annotations");
    }

    @Test
    void eachFileIsMadeFromOneContract() {
        Map<String, List<String>> origins = new TreeMap<>();
        Compilation compilation = javac().withProcessors(new Watched(origins))
                .withClasspath(Javac.CLASS_PATH)
                .withOptions("-encoding", "UTF-8")
                .compile(Corpus.sources());
        assertThat(Javac.errors(compilation)).isEmpty();
        assertThat(origins.values()).allSatisfy(elements -> assertThat(elements).hasSize(1));
        assertThat(origins)
                .containsEntry("shop.PricingStub", List.of("shop.Pricing"))
                .containsEntry("shop.PricingSkeleton", List.of("shop.Pricing"))
                .containsEntry("META-INF/graft/shop/Pricing.proto", List.of("shop.Pricing"))
                .containsEntry("META-INF/graft/shop/Pricing.json", List.of("shop.Pricing"));
    }

    @Test
    void gradleAndJavacFindTheProcessor() throws IOException {
        assertThat(resource("META-INF/services/javax.annotation.processing.Processor"))
                .isEqualToIgnoringNewLines("dev.graft.processor.GraftProcessor");
        assertThat(resource("META-INF/gradle/incremental.annotation.processors"))
                .isEqualToIgnoringNewLines("dev.graft.processor.GraftProcessor,isolating");
    }

    private static String resource(String path) throws IOException {
        try (var in = GraftProcessor.class.getModule().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** Writes {@code shop.Line} in the first round. */
    private static final class LateWriter extends AbstractProcessor {
        private boolean done;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer out =
                        processingEnv.getFiler().createSourceFile("shop.Line").openWriter()) {
                    out.write("package shop; public record Line(String sku) {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
