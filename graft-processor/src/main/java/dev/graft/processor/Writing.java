package dev.graft.processor;

import dev.graft.processor.model.Contract;
import dev.graft.processor.write.ContractWriter;
import dev.graft.processor.write.GeneratedFiles;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import javax.lang.model.element.TypeElement;

/**
 * Makes the text of one contract's files, on another processor while the compiler's thread reads the next contracts. The
 * text is made of the model alone; what touches the compiler stays on its thread.
 */
final class Writing {
    private final TypeElement origin;
    private final ForkJoinTask<Made> task;

    /** What came out: the files, or else the failure, as it was thrown. */
    private sealed interface Made {}

    private record Files(GeneratedFiles files) implements Made {}

    private record Failed(RuntimeException failure) implements Made {}

    private Writing(TypeElement origin, ForkJoinTask<Made> task) {
        this.origin = origin;
        this.task = task;
    }

    /** Begins it; {@code origin} is the contract's interface. */
    static Writing begin(TypeElement origin, Contract contract) {
        return new Writing(origin, ForkJoinPool.commonPool().submit(() -> make(contract)));
    }

    private static Made make(Contract contract) {
        try {
            return new Files(ContractWriter.write(contract));
        } catch (RuntimeException e) { // thrown where the contract is named; a task would wrap it
            return new Failed(e);
        }
    }

    TypeElement origin() {
        return origin;
    }

    /** Makes it on this thread unless another one has begun; of several the last one begun comes first. */
    void help() {
        if (task.tryUnfork()) {
            task.quietlyInvoke();
        }
    }

    /** The files, once they are made. */
    GeneratedFiles files() {
        Made made = task.join();
        if (made instanceof Failed failed) {
            throw failed.failure();
        }
        return ((Files) made).files();
    }
}
