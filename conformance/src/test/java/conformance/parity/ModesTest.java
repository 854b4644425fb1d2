package conformance.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which modes a test of the matrix is known to run. */
class ModesTest {
    /** Nobody runs these: JUnit does not look for tests here. */
    private static final class Tests {
        @GraftTest
        void graftTest() {}

        @GraftTest(modes = {Mode.TCP, Mode.SHARED})
        void someGraftTest() {}

        @ParameterizedTest
        @EnumSource
        void parameterized(Mode mode) {}

        @ParameterizedTest
        @EnumSource(names = {"TCP", "WEBSOCKET"})
        void including(Mode mode) {}

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
        void excluding(Mode mode) {}

        @ParameterizedTest
        @EnumSource
        void ofSomethingElse(Thread.State state) {}
    }

    private static Modes of(String test) throws Exception {
        for (Method method : Tests.class.getDeclaredMethods()) {
            if (method.getName().equals(test)) {
                return Modes.of(method);
            }
        }
        throw new NoSuchMethodException(test);
    }

    @Test
    void aTestThatNamesNoneRunsInAll() throws Exception {
        assertThat(of("graftTest").leftOut()).isEmpty();
        assertThat(of("parameterized").leftOut()).isEmpty();
    }

    @Test
    void aTestThatNamesSomeLeavesOutTheOthers() throws Exception {
        assertThat(of("someGraftTest").leftOut())
                .containsExactly(Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.WEBSOCKET);
        assertThat(of("including").leftOut()).containsExactly(Mode.SHARED, Mode.CHECKED, Mode.COPIED, Mode.ISOLATED);
        assertThat(of("excluding").leftOut()).containsExactly(Mode.SHARED);
    }

    @Test
    void aTestThatRunsInNoModesFillsNoRow() {
        assertThatThrownBy(() -> of("ofSomethingElse"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ofSomethingElse");
    }

    @Test
    void aRunIsOfTheModeThatItsNameEndsWith() {
        assertThat(Modes.named("tcp")).isEqualTo(Mode.TCP);
        assertThat(Modes.named("[3] in memory, copied")).isEqualTo(Mode.COPIED);
        assertThatThrownBy(() -> Modes.named("over the moon")).isInstanceOf(IllegalStateException.class);
    }
}
