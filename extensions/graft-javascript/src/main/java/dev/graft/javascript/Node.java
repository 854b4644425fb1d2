package dev.graft.javascript;

import com.caoccao.javet.enums.V8AwaitMode;
import com.caoccao.javet.exceptions.JavetCompilationException;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.exceptions.JavetTerminatedException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.callback.IJavetDirectCallable;
import com.caoccao.javet.interop.callback.JavetCallbackContext;
import com.caoccao.javet.interop.callback.JavetCallbackType;
import com.caoccao.javet.interop.executors.IV8Executor;
import com.caoccao.javet.utils.JavetResourceUtils;
import com.caoccao.javet.values.V8Value;
import com.caoccao.javet.values.reference.V8ValueArrayBuffer;
import com.caoccao.javet.values.reference.V8ValueFunction;
import com.caoccao.javet.values.reference.V8ValueObject;
import com.caoccao.javet.values.reference.V8ValueTypedArray;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A Node with the guest library in it. Used by the thread that made it alone, but for {@link #endWhatRuns}. */
final class Node implements AutoCloseable {
    private static final int SHARED_SIZE = 1 << 16;

    private final NodeRuntime runtime;
    private final ByteBuffer coming = ByteBuffer.allocateDirect(SHARED_SIZE); // short messages for the guest
    private final ByteBuffer leaving = ByteBuffer.allocateDirect(SHARED_SIZE); // and short ones of its own
    private final List<JavetCallbackContext> callbacks = new ArrayList<>();
    private final List<V8Value> held = new ArrayList<>();
    private final V8ValueFunction receive;
    private final V8ValueFunction terminated;
    private final V8ValueFunction wakeBy;

    /** @param out takes what the guest sends; it throws nothing */
    Node(NodeLibrary library, Consumer<byte[]> out) throws JavetException {
        runtime = library.newRuntime();
        boolean done = false;
        try (V8ValueFunction loader = runtime.getExecutor(GuestLibrary.LOADER).execute();
                V8ValueFunction source = function(
                        "source", args -> runtime.createV8ValueString(GuestLibrary.source(args[0].asString())));
                V8ValueFunction send = function("send", args -> {
                    out.accept(message(args));
                    return runtime.createV8ValueUndefined();
                });
                V8ValueFunction lineOf =
                        function("lineOf", args -> runtime.createV8ValueInteger(lineOf(args[0].asString())));
                V8ValueArrayBuffer in = runtime.createV8ValueArrayBuffer(coming);
                V8ValueArrayBuffer back = runtime.createV8ValueArrayBuffer(leaving);
                V8ValueObject bridge = loader.call(null, source);
                V8ValueObject connected = bridge.invoke("connect", send, lineOf, in, back)) {
            receive = part(connected, "receive");
            terminated = part(connected, "terminated");
            wakeBy = part(connected, "wakeBy");
            done = true;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    /** What the guest sends: its length, and the bytes of a long one. */
    private byte[] message(V8Value... sent) throws JavetException {
        if (sent.length > 1) {
            return ((V8ValueTypedArray) sent[1]).toBytes();
        }
        byte[] message = new byte[sent[0].asInt()];
        leaving.get(0, message);
        return message;
    }

    /** The line where the text of a module does not parse; 0 if it does. */
    private int lineOf(String text) throws JavetException {
        IV8Executor checked = runtime.getExecutor(text).setModule(true);
        checked.getV8ScriptOrigin().setResourceName("checked.mjs"); // the executor's own setter changes the folder
        try {
            checked.compileV8Module().close();
            return 0;
        } catch (JavetCompilationException e) {
            return e.getScriptingError().getLineNumber();
        }
    }

    private V8ValueFunction part(V8ValueObject connected, String name) throws JavetException {
        V8ValueFunction part = connected.get(name);
        held.add(part);
        return part;
    }

    private V8ValueFunction function(String name, IJavetDirectCallable.NoThisAndResult<Exception> body)
            throws JavetException {
        JavetCallbackContext callback =
                new JavetCallbackContext(name, JavetCallbackType.DirectCallNoThisAndResult, body);
        callbacks.add(callback);
        return runtime.createV8ValueFunction(callback);
    }

    String version() throws JavetException {
        return runtime.getExecutor("process.version.slice(1)").executeString();
    }

    /** Hands the guest a message; comes back when the code that this runs has nothing more to do, or waits. */
    void send(byte[] message) throws JavetException {
        try {
            if (message.length <= SHARED_SIZE) {
                coming.put(0, message);
                receive.callVoid(null, runtime.createV8ValueInteger(message.length));
                return;
            }
            try (V8ValueArrayBuffer content = runtime.createV8ValueArrayBuffer(message.length)) {
                if (!content.fromBytes(message)) {
                    throw new IllegalStateException("a message of " + message.length + " bytes cannot be handed over");
                }
                V8Value[] arguments = {runtime.createV8ValueInteger(message.length), content};
                receive.callVoid(null, arguments);
            }
        } catch (JavetTerminatedException ended) {
            // by endWhatRuns, whose caller sees to the rest
        }
    }

    /**
     * Lets the event loop run once.
     *
     * @param wait whether it waits for something to do
     * @return whether there is more to come: a timer, a socket
     */
    boolean turn(boolean wait) {
        return runtime.await(wait ? V8AwaitMode.RunOnce : V8AwaitMode.RunNoWait);
    }

    /** Has it connect to where {@link #turn} is woken from. */
    void wakeBy(int port, String address, String secret) throws JavetException {
        wakeBy.callVoid(null, (Object) port, address, secret);
    }

    /** Ends what runs by force. By any thread, while the owner is inside. */
    void endWhatRuns() {
        runtime.terminateExecution();
    }

    /** After {@link #endWhatRuns}, by the owner when it is outside again: the calls that were cut off are told. */
    void cleanUp() throws JavetException {
        runtime.cancelTerminateExecution();
        terminated.callVoid(null);
        runtime.lowMemoryNotification(); // what nothing refers to now shows which calls can never end
    }

    @Override
    public void close() throws JavetException {
        JavetResourceUtils.safeClose(held);
        callbacks.forEach(callback -> runtime.removeCallbackContext(callback.getHandle()));
        runtime.setStopping(true); // or it would wait for timers and sockets
        runtime.close(true);
    }
}
