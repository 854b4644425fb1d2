package conformance;

import dev.graft.processor.GraftProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A version of a contract, compiled with the processor while the test runs, in a class loader of its own. */
final class Compiled implements AutoCloseable {
    private final URLClassLoader loader;

    private Compiled(URLClassLoader loader) {
        this.loader = loader;
    }

    /** @param sources by class name */
    static Compiled of(Path folder, Map<String, String> sources) {
        into(folder, sources, List.of());
        try {
            return new Compiled(
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, Compiled.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Leaves the classes in a folder.
     *
     * @param sources by class name
     * @param libraries what the sources use beside the classes of the tests
     */
    static void into(Path folder, Map<String, String> sources, List<Path> libraries) {
        String classPath = Stream.concat(
                        libraries.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<JavaFileObject> files = sources.entrySet().stream()
                .<JavaFileObject>map(each -> new Source(each.getKey(), each.getValue()))
                .toList();
        JavaCompiler.CompilationTask task = compiler.getTask(
                messages,
                null,
                null,
                List.of("-d", folder.toString(), "-cp", classPath, "--release", "17"),
                null,
                files);
        task.setProcessors(List.of(new GraftProcessor()));
        if (!task.call()) {
            throw new AssertionError("it does not compile: " + messages + "\n"
                    + sources.values().stream().collect(Collectors.joining("\n")));
        }
    }

    /** A class of this version. */
    <T> Class<T> load(String name) {
        try {
            @SuppressWarnings("unchecked") // the caller knows what it has compiled
            Class<T> type = (Class<T>) Class.forName(name, true, loader);
            return type;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** A new instance of a class of this version. */
    <T> T make(String name) {
        try {
            return this.<T>load(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
