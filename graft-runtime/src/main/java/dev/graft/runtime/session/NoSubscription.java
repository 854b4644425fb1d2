package dev.graft.runtime.session;

import java.util.concurrent.Flow;

/** What a subscriber is given before it is told that there is nothing to subscribe to. */
enum NoSubscription implements Flow.Subscription {
    INSTANCE;

    @Override
    public void request(long count) {}

    @Override
    public void cancel() {}
}
