package dev.graft.processor;

import dev.graft.processor.model.Contract;
import dev.graft.processor.write.ContractWriter;
import dev.graft.processor.write.GeneratedFiles;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import javax.lang.model.element.TypeElement;

/**
 * The files of one contract, whose text another processor of the machine makes while the compiler's thread reads the next
 * contracts. The text is made of the model alone; what touches the compiler stays on its thread.
 */
final class Writing {
    private final TypeElement origin;
    private final FutureTask<GeneratedFiles> text;

    private Writing(TypeElement origin, Contract contract) {
        this.origin = origin;
        text = new FutureTask<>(() -> ContractWriter.write(contract));
    }

    /** Leaves the text to whichever thread is free; {@code origin} is the contract's interface. */
    static Writing begin(TypeElement origin, Contract contract) {
        Writing writing = new Writing(origin, contract);
        ForkJoinPool.commonPool().execute(writing.text);
        return writing;
    }

    TypeElement origin() {
        return origin;
    }

    /** Makes the text on this thread, unless another one has begun. */
    void help() {
        text.run();
    }

    /**
     * The files, once their text is made.
     *
     * @throws RuntimeException what went wrong while it was made, as it was thrown there
     */
    GeneratedFiles files() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return text.get();
                } catch (InterruptedException e) {
                    interrupted = true; // the compiler does not stop for it either
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("making text throws nothing else", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
