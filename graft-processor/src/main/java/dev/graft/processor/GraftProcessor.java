package dev.graft.processor;

import com.google.auto.service.AutoService;
import dev.graft.Adapters;
import dev.graft.Graft;
import dev.graft.Idempotent;
import dev.graft.Tag;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Compiles each interface that carries {@code @Graft} into a stub, a skeleton, a {@code .proto} and a description for
 * other languages, or says what is wrong with it.
 *
 * <p>The compiler makes it and calls it from one thread. It is isolating: each file comes from one contract and what
 * that contract uses.
 */
@AutoService(Processor.class)
public final class GraftProcessor extends AbstractProcessor {
    private @Nullable Rounds rounds;

    /** For the compiler, which finds the processor by its name. */
    public GraftProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        rounds = new Rounds(environment);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // javac warns of each annotation that no processor claims, so also of the one on what is generated here
        return Set.of(
                Graft.class.getName(),
                Tag.class.getName(),
                Idempotent.class.getName(),
                Adapters.class.getName(),
                "javax.annotation.processing.Generated");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    // unclaimed annotations are a warning of javac's, and so an error where users have -Xlint:all -Werror
    @SuppressWarnings("DoNotClaimAnnotations")
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (rounds != null) {
            rounds.process(annotations, round);
        }
        return true;
    }
}
