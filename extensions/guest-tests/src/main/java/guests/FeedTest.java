package guests;

import dev.graft.runtime.Hypertube;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import weather.Feed;

/** A test of a module that publishes: in this process, and called from elsewhere. */
public abstract class FeedTest {
    protected final Guest guest;
    private final String module;
    private final String timeout;
    protected Hypertube tube;
    protected Hypertube caller;

    /** In this process. */
    protected Feed feed;

    /** The same, called through a connection. */
    protected Feed remote;

    /**
     * @param module its name
     * @param timeout of calls, as connection strings have it
     */
    FeedTest(Guest guest, String module, String timeout) {
        this.guest = guest;
        this.module = module;
        this.timeout = timeout;
    }

    @BeforeEach
    public void open() throws Exception {
        guest.require();
        tube = Hypertube.builder()
                .connection(guest.connection("feed", ";timeout=" + timeout, guest.module(module)))
                .listen("tcp://127.0.0.1:0")
                .open();
        caller = Hypertube.builder()
                .connection("timeout=" + timeout + ";lease=1m;host="
                        + tube.addresses().get(0))
                .open();
        feed = tube.graft(Feed.class);
        remote = caller.graft(Feed.class);
    }

    @AfterEach
    public void close() {
        if (caller != null) {
            caller.close();
        }
        if (tube != null) {
            tube.close();
        }
    }
}
