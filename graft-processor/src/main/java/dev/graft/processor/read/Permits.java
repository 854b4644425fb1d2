package dev.graft.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Tells whether the order of a sealed interface's subtypes can be relied on. Where {@code permits} is left out, older
 * javac, that of JDK 17 among them, lists them in the order in which it comes to know them, which depends on what else it compiles.
 */
final class Permits {
    private final Optional<Trees> trees; // empty with other compilers, which nothing is known against

    Permits(ProcessingEnvironment environment) {
        trees = trees(environment);
    }

    /** True if the compiler lists them in another order than the file does, and nobody has written it so. */
    boolean isArbitrary(TypeElement sealed) {
        return trees.map(t -> isArbitrary(sealed, t)).orElse(false);
    }

    private static boolean isArbitrary(TypeElement sealed, Trees trees) {
        ClassTree tree = trees.getTree(sealed);
        if (tree == null || !tree.getPermitsClause().isEmpty()) {
            return false;
        }
        SourcePositions positions = trees.getSourcePositions();
        long last = -1;
        for (TypeMirror subtype : sealed.getPermittedSubclasses()) {
            TreePath path = trees.getPath(((DeclaredType) subtype).asElement());
            long position = positions.getStartPosition(path.getCompilationUnit(), path.getLeaf());
            if (position < last) {
                return true;
            }
            last = position;
        }
        return false;
    }

    private static Optional<Trees> trees(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (IllegalArgumentException e) { // a build tool's own, around javac's
            return delegate(environment).flatMap(Permits::trees);
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }

    /** What Gradle's environment is around. */
    private static Optional<ProcessingEnvironment> delegate(ProcessingEnvironment environment) {
        try {
            Field delegate = environment.getClass().getDeclaredField("delegate");
            delegate.setAccessible(true);
            return Optional.ofNullable((ProcessingEnvironment) delegate.get(environment));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
