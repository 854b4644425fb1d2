package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An object of the other side of a connection as what calls are made to: all of them go there and nowhere else. */
final class RemoteObject extends Callee {
    private final Imported imported;

    RemoteObject(Imported imported, Skeleton<?> skeleton, @Nullable Duration timeout) {
        super(
                skeleton.graft(),
                skeleton.loader(),
                imported.session().machinery(),
                imported.session().machinery().errors(skeleton.graft()),
                timeout);
        this.imported = imported;
    }

    Session session() {
        return imported.session();
    }

    /** Why it is out of reach, and what to do; null while it is not. */
    @Nullable
    String gone() {
        CallFailure gone = session().gone();
        if (gone == null) {
            return null;
        }
        return session().isAccepted()
                ? "the caller that passed this reference is gone, its connection has ended: " + gone.text()
                        + "; forget the reference, a caller that comes back passes a new one"
                : "the connection that this reference came by has ended: " + gone.text()
                        + "; ask its graft for a new one, or forget it if it was passed";
    }

    /** What is the same for all references to one object. */
    Object identity() {
        return imported;
    }

    @Override
    Limits limits() {
        return session().limits();
    }

    @Override
    Background background() {
        return session().background();
    }

    @Override
    PeerContract.Fit fit(Session session, ContractMethod method) {
        return imported.contract().fit(method);
    }

    @Override
    long object() {
        return imported.number();
    }

    @Override
    String addresses() {
        return session().remote();
    }

    @Override
    Search search() {
        return new Search() {
            private @Nullable CallFailure refusal;

            @Override
            public Found next(long deadline) {
                String gone = gone();
                if (gone != null) {
                    throw new CallFailure(Problem.REFERENCE, Executed.NO, gone, null);
                }
                if (refusal != null) {
                    throw refusal;
                }
                if (!session().isUsable()) {
                    throw new CallFailure(
                            Problem.UNAVAILABLE, Executed.NO, "the home of this reference is shutting down", null);
                }
                return new Found(session(), addresses());
            }

            @Override
            public @Nullable Found connected() {
                return session().gone() == null ? new Found(session(), addresses()) : null;
            }

            @Override
            public void refused(Found found, CallFailure failure) {
                refusal = failure;
            }
        };
    }

    @Override
    public String toString() {
        return graft() + " at " + addresses() + ", object " + object();
    }
}
