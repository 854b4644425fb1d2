package boutique.app;

import boutique.shop.Grafts;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** How long calls take, as one caller sees it, by contract. May be used by any thread. */
final class Timings {
    private final SortedMap<String, Samples> contracts = new ConcurrentSkipListMap<>();

    /** The same grafts with a clock before each, which itself takes well under a microsecond. */
    Grafts timed(Grafts grafts) {
        return new Grafts() {
            @Override
            public <T> T graft(Class<T> contract) {
                return timed(contract, grafts.graft(contract));
            }
        };
    }

    private <T> T timed(Class<T> contract, T target) {
        Samples samples = contracts.computeIfAbsent(contract.getSimpleName(), name -> new Samples());
        InvocationHandler clock = (proxy, method, arguments) -> {
            long start = System.nanoTime();
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                samples.add(System.nanoTime() - start);
            }
        };
        return contract.cast(Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, clock));
    }

    SortedMap<String, Samples> contracts() {
        return Collections.unmodifiableSortedMap(contracts);
    }

    /** All calls together. */
    Samples all() {
        Samples all = new Samples();
        contracts.values().forEach(all::addAll);
        return all;
    }
}
