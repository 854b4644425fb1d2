package dev.graft.runtime.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one graft. Each call goes to the less busy of two that are picked at random among those that answer.
 * May be used by any thread.
 *
 * @see <a href="https://www.eecs.harvard.edu/~michaelm/postscripts/handbook2001.pdf">The power of two random choices</a>
 */
final class Endpoints {
    private final List<Endpoint> endpoints;

    Endpoints(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    /** The search of one call: what it has tried, and why that failed. */
    final class EndpointSearch implements Search {
        private Map<Endpoint, CallFailure> tried = Map.of();
        private @Nullable Endpoint last;

        @Override
        public Found next(long deadline) throws InterruptedException {
            while (true) {
                Endpoint endpoint = pick();
                try {
                    return found(endpoint, endpoint.session(deadline));
                } catch (CallFailure failure) {
                    if (failure.problem() == Problem.TIMEOUT) {
                        throw failure;
                    }
                    failed(endpoint, failure);
                }
            }
        }

        @Override
        public @Nullable Found connected() {
            Endpoint endpoint = pick();
            Session session = endpoint.connected();
            return session == null ? null : found(endpoint, session);
        }

        private Found found(Endpoint endpoint, Session session) {
            last = endpoint;
            return new Found(session, endpoint.name());
        }

        @Override
        public void refused(Found found, CallFailure failure) {
            if (last != null) {
                failed(last, failure);
            }
        }

        private void failed(Endpoint endpoint, CallFailure failure) {
            if (tried.isEmpty()) {
                tried = new LinkedHashMap<>();
            }
            tried.put(endpoint, failure);
        }

        private Endpoint pick() {
            if (tried.isEmpty() && endpoints.size() == 1) {
                return endpoints.get(0);
            }
            List<Endpoint> left = new ArrayList<>(endpoints);
            left.removeAll(tried.keySet());
            if (left.isEmpty()) {
                throw exhausted();
            }
            List<Endpoint> answering =
                    left.stream().filter(endpoint -> !endpoint.isPassedOver()).toList();
            return lessBusy(answering.isEmpty() ? left : answering);
        }

        private CallFailure exhausted() {
            List<CallFailure> failures = List.copyOf(tried.values());
            CallFailure last = failures.get(failures.size() - 1);
            if (failures.size() == 1) {
                return last;
            }
            String all = tried.entrySet().stream()
                    .map(entry ->
                            entry.getKey().name() + ": " + entry.getValue().text())
                    .collect(Collectors.joining("; "));
            return new CallFailure(Problem.UNAVAILABLE, Executed.NO, "no address answers: " + all, last.getCause());
        }
    }

    @Override
    public String toString() {
        return endpoints.stream().map(Endpoint::name).collect(Collectors.joining(","));
    }

    private static Endpoint lessBusy(List<Endpoint> candidates) {
        int size = candidates.size();
        if (size == 1) {
            return candidates.get(0);
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int one = random.nextInt(size);
        int other = random.nextInt(size - 1);
        Endpoint first = candidates.get(one);
        Endpoint second = candidates.get(other >= one ? other + 1 : other);
        return first.pending() <= second.pending() ? first : second;
    }
}
