package dev.graft.benchmarks.local;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.values.reference.V8ValueArrayBuffer;
import com.caoccao.javet.values.reference.V8ValueFunction;

/**
 * The echo as a bare call of JavaScript: bytes go in and out of a function that returns what it is given, in a Node of its own on the
 * caller's thread, and nobody reads them there.
 */
final class JavaScriptEcho extends BareEcho {
    private final NodeRuntime node;
    private final V8ValueFunction same;

    JavaScriptEcho() throws JavetException {
        node = V8Host.getNodeInstance().createV8Runtime();
        same = node.getExecutor("data => data").execute();
    }

    @Override
    public byte[] bytes(byte[] bytes) {
        try (V8ValueArrayBuffer data = node.createV8ValueArrayBuffer(bytes.length)) {
            boolean unused = data.fromBytes(bytes);
            try (V8ValueArrayBuffer result = same.call(null, data)) {
                return result.toBytes();
            }
        } catch (JavetException e) {
            throw new IllegalStateException(e);
        }
    }
}
