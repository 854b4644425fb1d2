package conformance;

import dev.graft.testkit.Mode;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;

/** The technology compatibility kit of Reactive Streams, for a publisher at the other end of a connection. */
@SuppressWarnings("NullAway") // the kit's class opens it
public class RemotePublisherVerification extends FlowPublisherVerification<Long> {
    private Wiring<Tape> wiring;

    public RemotePublisherVerification() {
        super(new TestEnvironment(1_000, 200), 2_000);
    }

    @BeforeClass
    public void open() {
        wiring = Wiring.open(Mode.TCP, Tape.class, new TapeImpl());
    }

    @AfterClass
    public void close() {
        wiring.close();
    }

    @Override
    public Flow.Publisher<Long> createFlowPublisher(long elements) {
        return wiring.stub.numbers(elements);
    }

    @Override
    public Flow.Publisher<Long> createFailedFlowPublisher() {
        return wiring.stub.failing();
    }
}
