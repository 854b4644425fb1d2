package shop;

import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;
import java.util.concurrent.locks.LockSupport;

/** An implementation whose close never returns. */
public final class StubbornModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(Pricing.class, tube -> new Stubborn());
    }

    private static final class Stubborn implements Pricing, AutoCloseable {
        @Override
        public String quote(String sku) {
            return sku;
        }

        @Override
        public void close() {
            while (true) {
                LockSupport.park();
            }
        }
    }
}
