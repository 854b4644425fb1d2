package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/** A remote publisher keeps to the rules of Reactive Streams, by their own compatibility kit. */
class ReactiveStreamsTest {
    @Test
    void aRemotePublisherPassesTheCompatibilityKit() {
        TestListenerAdapter results = new TestListenerAdapter();
        TestNG kit = new TestNG(false);
        kit.setTestClasses(new Class<?>[] {RemotePublisherVerification.class});
        kit.addListener(results);
        kit.run();

        List<String> failed = new ArrayList<>();
        for (ITestResult each : results.getFailedTests()) {
            failed.add(each.getName() + ": " + each.getThrowable());
        }
        assertThat(failed).isEmpty();
        assertThat(results.getPassedTests()).hasSizeGreaterThan(25);
    }
}
