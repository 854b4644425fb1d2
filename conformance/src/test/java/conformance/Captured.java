package conformance;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Keeps the bytes of a stub's arguments, and answers each call with a result's. */
final class Captured extends Binding<Probe> {
    private final byte[] result;
    private WireOutput arguments;

    Captured(byte[] result) {
        this.result = result;
    }

    byte[] arguments() {
        return arguments.toByteArray();
    }

    @Override
    public Call call(ContractMethod method) {
        return new Call() {
            @Override
            public boolean unknown() {
                return false;
            }

            @Override
            public MessageWriter arguments() {
                arguments = new WireOutput(Limits.DEFAULT.maxMessage());
                return new MessageWriter(arguments, Limits.DEFAULT, problem -> problem, method.arguments());
            }

            @Override
            public MessageReader await() {
                return MessageReader.of(
                        result, 0, result.length, Limits.DEFAULT, problem -> problem, method.arguments());
            }

            @Override
            public <T> CompletableFuture<T> later(Function<MessageReader, T> read) {
                return CompletableFuture.completedFuture(read.apply(await()));
            }
        };
    }
}
