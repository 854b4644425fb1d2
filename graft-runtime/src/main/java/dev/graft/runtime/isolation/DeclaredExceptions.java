package dev.graft.runtime.isolation;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.ExceptionCodec;
import dev.graft.runtime.session.Declared;
import dev.graft.runtime.session.Executed;
import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import java.util.Arrays;
import java.util.Objects;

/** Checks that what a method declares to throw would arrive as it is. Immutable. */
final class DeclaredExceptions {
    private final Limits limits;
    private final Findings findings;

    DeclaredExceptions(Limits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /** Checks an exception if it is a declared one; a subclass, which may arrive as its declared class, by its fields. */
    void check(ContractMethod method, Throwable thrown) {
        int declared = Declared.nearest(method, thrown);
        if (declared == 0) {
            return;
        }
        ExceptionCodec codec = method.exceptions().get(declared - 1);
        String name = codec.type().getSimpleName();
        Faults faults = problem -> findings.faults(method, Moment.THROWN).translate(problem.in(name));
        byte[] fields;
        Throwable copy;
        try {
            fields = codec.encode(thrown, limits, faults);
            if (thrown.getClass() != codec.type()) {
                return;
            }
            copy = codec.decode(fields, thrown.getMessage(), thrown.getCause(), limits, faults);
        } catch (WireException problem) {
            throw faults.translate(problem);
        }
        if (!Objects.equals(thrown.getMessage(), copy.getMessage())) {
            throw findings.value(
                    method,
                    Executed.YES,
                    "the exception " + name + " does not come back equal from a trip: its message \""
                            + thrown.getMessage() + "\" becomes \"" + copy.getMessage()
                            + "\". Let its constructor take the message as it is, or make it of fields",
                    null);
        }
        if (!Arrays.equals(fields, codec.encode(copy, limits, faults))) {
            throw findings.unequal(method, Moment.THROWN, name);
        }
    }
}
