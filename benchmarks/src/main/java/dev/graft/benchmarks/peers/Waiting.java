package dev.graft.benchmarks.peers;

import java.util.concurrent.CompletableFuture;

/** Waits for the answer to a call of a peer that does not know how to wait. */
final class Waiting extends CompletableFuture<Object> implements Peer.Answer {
    static Object call(Peer.AsyncCaller caller) throws Exception {
        Waiting answer = new Waiting();
        caller.call(answer);
        return answer.get();
    }

    @Override
    public void given(Object value) {
        complete(value);
    }

    @Override
    public void failed(Throwable thrown) {
        completeExceptionally(thrown);
    }
}
