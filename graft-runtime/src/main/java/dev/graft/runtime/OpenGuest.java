package dev.graft.runtime;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestRuntime;
import dev.graft.runtime.guest.GuestSpec;
import dev.graft.runtime.process.Loading;
import dev.graft.runtime.process.Supervisor;
import dev.graft.runtime.session.GuestObjects;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A guest that has loaded modules. May be used by any thread. */
interface OpenGuest {
    /**
     * The guest and its objects as they are now.
     *
     * @throws GuestException if it is not there
     */
    GuestObjects objects();

    /** The numbers of the contracts that the modules implement. */
    List<Integer> serves();

    /** Which runtime it is, and where. */
    String description();

    /** Ends it. */
    void close();

    /**
     * Makes a guest.
     *
     * @param make what it calls; made anew for each
     * @param spec what it is to load
     */
    record Plan(GuestRuntime runtime, Supplier<GuestObjects> make, Function<GuestObjects, GuestSpec> spec) {
        /**
         * In this process.
         *
         * @throws GuestException if that cannot be done
         */
        OpenGuest here() {
            GuestObjects objects = make.get();
            Guest guest = Loading.open(runtime, spec.apply(objects));
            objects.connect(guest);
            return new Here(objects, guest);
        }

        /**
         * In a process of its own.
         *
         * @param name of the modules, for people
         * @throws GuestException if that cannot be done
         */
        OpenGuest apart(String name) {
            Processes processes = new Processes(this);
            return new Apart(Supervisor.open(name, runtime, processes), processes.serves);
        }
    }

    /** In this process. */
    record Here(GuestObjects objects, Guest guest) implements OpenGuest {
        @Override
        public List<Integer> serves() {
            return guest.serves();
        }

        @Override
        public String description() {
            return guest.description();
        }

        @Override
        public void close() {
            guest.close();
            objects.close();
        }
    }

    /** In a process of its own, which may be another one later. */
    record Apart(Supervisor<GuestObjects> supervisor, List<Integer> serves) implements OpenGuest {
        @Override
        public GuestObjects objects() {
            return supervisor.current();
        }

        @Override
        public String description() {
            return supervisor.description();
        }

        @Override
        public void close() {
            supervisor.close();
        }
    }

    /** One guest after the other, all alike. */
    final class Processes implements Supervisor.Hosts<GuestObjects> {
        private final Plan plan;
        private volatile List<Integer> serves = List.of(); // what the first one does

        Processes(Plan plan) {
            this.plan = plan;
        }

        @Override
        public GuestObjects make() {
            return plan.make.get();
        }

        @Override
        public GuestSpec spec(GuestObjects objects) {
            return plan.spec.apply(objects);
        }

        @Override
        public void connect(GuestObjects objects, Guest guest) {
            if (serves.isEmpty()) {
                serves = guest.serves();
            } else if (!guest.serves().containsAll(serves)) {
                throw new GuestException(
                        "the modules do not implement any more what they did when the tube was opened", null);
            }
            objects.connect(guest);
        }

        @Override
        public void ended(GuestObjects objects) {
            objects.close();
        }
    }
}
