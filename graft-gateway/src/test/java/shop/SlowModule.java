package shop;

import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Calls that end when a file appears, and a shutdown hook that tells when it runs. */
public final class SlowModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("the hook of a module")));
        binder.provideWith(Pricing.class, tube -> SlowModule::awaitFile);
    }

    /** Makes the file {@code <name>.begun}, waits for the file {@code <name>.end}; {@code <name>.interrupted} tells the rest. */
    private static String awaitFile(String name) {
        try {
            Files.createFile(Path.of(name + ".begun"));
            while (!Files.exists(Path.of(name + ".end"))) {
                Thread.sleep(10);
            }
            return "finished";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            try {
                Files.createFile(Path.of(name + ".interrupted"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return "interrupted";
        }
    }
}
