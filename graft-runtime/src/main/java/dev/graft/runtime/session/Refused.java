package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageCodec;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import java.util.Objects;

/**
 * A call that the callee's machinery ended.
 *
 * @param problem why
 * @param executed whether the body ran
 * @param message why, in words
 */
record Refused(Problem problem, Executed executed, String message) {
    static final MessageCodec<Refused> CODEC = new RefusedCodec();

    static Refused of(CallFailure failure) {
        return new Refused(failure.problem(), failure.executed(), failure.text());
    }

    CallFailure toFailure() {
        return new CallFailure(problem, executed, message, null);
    }

    private static final class RefusedCodec extends MessageCodec<Refused> {
        RefusedCodec() {
            super("Refused", "problem", "executed", "message");
        }

        @Override
        protected void write(MessageWriter out, Refused refused) {
            out.string(3, Capture.unicode(refused.message));
            out.int32(2, refused.executed.number());
            out.int32(1, refused.problem.number());
        }

        @Override
        protected Refused read(MessageReader in) {
            return new Refused(
                    Problem.of(in.int32(1)),
                    Executed.of(in.int32(2)),
                    Objects.requireNonNullElse(in.string(3), "no reason was given"));
        }
    }
}
