package dev.graft.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.graft.Graft;
import dev.graft.runtime.Hypertube;
import java.io.File;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.NullMarked;

/** Compiles sources of contracts as a user's build would. */
final class Javac {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) ([\\w$]+)");

    static final File ANNOTATIONS = jarOf(Graft.class);
    static final List<File> CLASS_PATH = List.of(ANNOTATIONS, jarOf(Hypertube.class), jarOf(NullMarked.class));

    private Javac() {}

    static Compilation compile(String... sources) {
        return compile(Arrays.stream(sources).map(Javac::source).toList());
    }

    static Compilation compile(List<JavaFileObject> sources, String... options) {
        List<Object> all = new ArrayList<>(List.of("-encoding", "UTF-8"));
        all.addAll(List.of(options));
        return javac().withProcessors(new GraftProcessor())
                .withClasspath(CLASS_PATH)
                .withOptions(all)
                .compile(sources);
    }

    static Compilation compile(Processor processor, String... sources) {
        return javac().withProcessors(processor)
                .withClasspath(CLASS_PATH)
                .compile(Arrays.stream(sources).map(Javac::source).toList());
    }

    /** A source file that is named after the first type in it. */
    static JavaFileObject source(String text) {
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in " + text);
        }
        Matcher inPackage = PACKAGE.matcher(text);
        String prefix = inPackage.find() ? inPackage.group(1) + "." : "";
        return JavaFileObjects.forSourceString(prefix + type.group(1), text);
    }

    /** The errors as {@code File:line message}. */
    static List<String> errors(Compilation compilation) {
        return compilation.errors().stream().map(Javac::located).toList();
    }

    private static String located(Diagnostic<? extends JavaFileObject> error) {
        String message = error.getMessage(Locale.ROOT);
        if (error.getSource() == null) {
            return message;
        }
        String path = error.getSource().getName();
        return path.substring(path.lastIndexOf('/') + 1) + ":" + error.getLineNumber() + " " + message;
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
