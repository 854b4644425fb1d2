package dev.graft.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * The contracts in {@code src/test/resources/corpus}: every supported type, every kind of method, and names that are
 * hard on generated code. They are compiled once, all together, as strictly as javac can.
 */
final class Corpus {
    private static final Path ROOT = Path.of("src/test/resources/corpus");

    private Corpus() {}

    static Compilation compilation() {
        return Compiled.COMPILATION;
    }

    static List<JavaFileObject> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .sorted()
                    .map(Corpus::source)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The generated texts by path, for example {@code shop/PricingStub.java}. */
    static Map<String, String> generated(Compilation compilation) {
        Map<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                texts.put(path(file), text(file));
            }
        }
        return texts;
    }

    /** The compiled classes, ready to be run. */
    static ClassLoader classes() {
        return Compiled.CLASSES;
    }

    /** The same, of which no class has been initialised. */
    static ClassLoader freshClasses() {
        return new Loader(Compiled.COMPILATION);
    }

    private static JavaFileObject source(Path file) {
        String name = ROOT.relativize(file).toString().replace(".java", "").replace('/', '.');
        try {
            return JavaFileObjects.forSourceString(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(JavaFileObject file) {
        String uri = file.toUri().getPath();
        for (StandardLocation location : List.of(StandardLocation.SOURCE_OUTPUT, StandardLocation.CLASS_OUTPUT)) {
            uri = uri.replaceFirst("^/" + location.getName() + "/", "");
        }
        return uri;
    }

    private static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made when a test first asks for it. */
    private static final class Compiled {
        static final Compilation COMPILATION = Javac.compile(sources(), "-Xlint:all", "-Werror", "-parameters");
        static final ClassLoader CLASSES = new Loader(COMPILATION);
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes = new TreeMap<>();

        Loader(Compilation compilation) {
            super(Corpus.class.getClassLoader());
            for (JavaFileObject file : compilation.generatedFiles()) {
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    try (var in = file.openInputStream()) {
                        classes.put(path(file).replace(".class", "").replace('/', '.'), in.readAllBytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
