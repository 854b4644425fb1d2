package dev.graft.benchmarks.idle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.benchmarks.connections.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
final class IdleTest {
    @Test
    void bothEndsAreLookedAtOnceAllHaveSaidHello() throws Exception {
        Idle idle = Idle.measure(Kind.GRAFT, 200);

        assertThat(idle.connections()).isEqualTo(200);
        assertThat(idle.threadsAfter()).isLessThan(idle.threadsBefore() + 50);
        assertThat(idle.both()).isNotNaN();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachConnectionCarriesCalls(Kind kind) throws Exception {
        try (Kind.Callee callee = kind.serve();
                Kind.Dialer dialer = kind.dialer(callee.address())) {
            for (int i = 0; i < 3; i++) {
                Kind.Echo connection = dialer.connection();
                connection.call();
                connection.call();
            }
        }
    }

    @Test
    void noMoreConnectionsAreWantedThanFilesMayBeOpen() {
        assertThat(Idle.possible(10)).isEqualTo(10);
        assertThat(Idle.possible(Integer.MAX_VALUE)).isPositive();
    }
}
