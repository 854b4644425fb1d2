package dev.graft.runtime.isolation;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.generated.Promise;
import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireOutput;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Arguments and results of a contract as bytes and back, by nothing but its generated stub and skeleton: a stub whose
 * calls end with their encoded arguments, and a skeleton whose target only takes note of what it is given. May be used
 * by any thread.
 */
final class Encodings<T> {
    private static final Names RESULT = new Names("", List.of("result"));

    private final Skeleton<T> skeleton;
    private final Limits limits;
    private final Findings findings;
    private final DeclaredExceptions exceptions;
    private final CheckedObjects objects;

    Encodings(Skeleton<T> skeleton, Limits limits, Findings findings, CheckedObjects objects) {
        this.objects = objects;
        this.skeleton = skeleton;
        this.limits = limits;
        this.findings = findings;
        this.exceptions = new DeclaredExceptions(limits, findings);
    }

    DeclaredExceptions exceptions() {
        return exceptions;
    }

    /** What a call would send. */
    Encoded arguments(Method method, @Nullable Object[] arguments, Moment moment) {
        OneCall call = new OneCall(moment, null, SentReferences.Sent::object);
        try {
            invoke(method, skeleton.stub(call), arguments);
        } catch (Sent sent) {
            return sent.arguments;
        }
        throw new IllegalStateException("the stub of " + method + " made no call");
    }

    /** The arguments that a callee would receive, with the very objects that they refer to. */
    @Nullable
    Object[] arguments(Encoded sent, Moment moment) {
        return arguments(sent, moment, SentReferences.Sent::object);
    }

    /** The arguments of a call that refer to objects, as the callee is to have them. */
    @Nullable
    Object[] received(Encoded sent) {
        return arguments(sent, Moment.BEFORE, object -> objects.received(object, limits));
    }

    private @Nullable Object[] arguments(
            Encoded sent, Moment moment, Function<SentReferences.Sent<?>, Object> received) {
        try {
            run(sent, received, findings.faults(sent.method(), moment), nowhere(), (proxy, method, args) -> {
                throw new Received(args == null ? new Object[0] : args);
            });
        } catch (Received taken) {
            return taken.arguments;
        }
        throw new IllegalStateException("the skeleton of " + sent.method() + " made no call");
    }

    /** What a callee would send back. */
    Encoded result(Encoded call, @Nullable Object result) {
        Faults faults = findings.faults(call.method(), Moment.RESULT);
        WireOutput out = new WireOutput(limits.maxMessage());
        MessageWriter writer = new MessageWriter(out, limits, faults, RESULT);
        run(
                call,
                faults,
                writer,
                (proxy, method, args) -> isLater(method) ? CompletableFuture.completedFuture(result) : result);
        Promise<?> promise = writer.promise();
        if (promise != null) {
            writeNow(promise);
        }
        return new Encoded(call.method(), sealed(out, faults), writer.references());
    }

    /** Whether what a method returns is a stage of what it results in. */
    static boolean isLater(Method method) {
        return CompletionStage.class.isAssignableFrom(method.getReturnType());
    }

    /** Refuses a stage that is null, as for any callee. */
    void absentStage(Encoded call) {
        Faults faults = findings.faults(call.method(), Moment.RESULT);
        WireOutput out = new WireOutput(limits.maxMessage());
        run(call, faults, new MessageWriter(out, limits, faults, RESULT), (proxy, method, args) -> null);
    }

    private static void writeNow(Promise<?> promise) {
        try {
            promise.writeNow();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // what Promise declares for the stages of others
            throw new IllegalStateException(e);
        }
    }

    /** The result that a caller would receive, with the very objects that it refers to. */
    @Nullable
    Object result(Method method, Encoded call, Encoded returned) {
        return result(method, call, returned, SentReferences.Sent::object);
    }

    /** A result that refers to objects, as the caller is to have it. */
    @Nullable
    Object received(Method method, Encoded call, Encoded returned) {
        return result(method, call, returned, object -> objects.returned(object, limits));
    }

    private @Nullable Object result(
            Method method, Encoded call, Encoded returned, Function<SentReferences.Sent<?>, Object> received) {
        OneCall answered = new OneCall(Moment.RESULT, returned, received);
        return invoke(method, skeleton.stub(answered), arguments(call, Moment.AFTER));
    }

    /** The path to the argument, or the part of it, in which two calls of one method differ. */
    String difference(Encoded one, Encoded other) {
        @Nullable Object[] before = arguments(one, Moment.AFTER);
        @Nullable Object[] after = arguments(other, Moment.AFTER);
        for (int i = 0; i < before.length; i++) {
            String path = Differences.content(before[i], after[i]);
            if (path != null) {
                return one.argument(i) + path;
            }
        }
        return before.length == 1 ? one.argument(0) : "list";
    }

    private void run(Encoded call, Faults faults, MessageWriter out, InvocationHandler target) {
        run(call, SentReferences.Sent::object, faults, out, target);
    }

    private void run(
            Encoded call,
            Function<SentReferences.Sent<?>, Object> received,
            Faults faults,
            MessageWriter out,
            InvocationHandler target) {
        byte[] bytes = call.bytes();
        MessageReader in = MessageReader.of(
                bytes, 0, bytes.length, limits, faults, call.method().arguments());
        call.beside(in, received);
        Class<T> contract = skeleton.contract();
        Object proxy = Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, target);
        try {
            skeleton.invoke(call.method().index(), contract.cast(proxy), in, out);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // what Skeleton.invoke declares for the targets of others
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object invoke(Method method, Object stub, @Nullable Object[] arguments) {
        try {
            Object result = method.invoke(stub, arguments);
            return result instanceof CompletionStage<?> stage
                    ? stage.toCompletableFuture().join()
                    : result;
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw e;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sealed(WireOutput out, Faults faults) {
        try {
            out.seal();
            return out.toByteArray();
        } catch (WireException tooLarge) {
            throw faults.translate(tooLarge);
        }
    }

    /** Where to write what nobody reads. */
    private MessageWriter nowhere() {
        return new MessageWriter(new WireOutput(limits.maxMessage()), limits, problem -> problem, RESULT);
    }

    /** A binding for one call, which ends with its arguments or is given a result. */
    private final class OneCall extends Binding<T> {
        private final Moment moment;
        private final @Nullable Encoded returned;
        private final Function<SentReferences.Sent<?>, Object> received;

        OneCall(Moment moment, @Nullable Encoded returned, Function<SentReferences.Sent<?>, Object> received) {
            this.received = received;
            this.moment = moment;
            this.returned = returned;
        }

        @Override
        public Call call(ContractMethod method) {
            WireOutput out = new WireOutput(limits.maxMessage());
            Faults faults = findings.faults(method, moment);
            MessageWriter arguments = new MessageWriter(out, limits, faults, method.arguments());
            return new Call() {
                @Override
                public boolean unknown() {
                    return false;
                }

                @Override
                public MessageWriter arguments() {
                    return arguments;
                }

                @Override
                public MessageReader await() {
                    Encoded result = returned;
                    if (result == null) {
                        throw new Sent(new Encoded(method, sealed(out, faults), arguments.references()));
                    }
                    byte[] bytes = result.bytes();
                    MessageReader in = MessageReader.of(bytes, 0, bytes.length, limits, faults, RESULT);
                    result.beside(in, received);
                    return in;
                }

                @Override
                public <R> CompletableFuture<R> later(Function<MessageReader, R> result) {
                    return CompletableFuture.completedFuture(result.apply(await()));
                }
            };
        }
    }

    /** Ends a stub's call. */
    private static final class Sent extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Encoded arguments;

        Sent(Encoded arguments) {
            super(null, null, false, false);
            this.arguments = Objects.requireNonNull(arguments);
        }
    }

    /** Ends a skeleton's call. */
    private static final class Received extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient @Nullable Object[] arguments;

        Received(@Nullable Object[] arguments) {
            super(null, null, false, false);
            this.arguments = arguments;
        }
    }
}
