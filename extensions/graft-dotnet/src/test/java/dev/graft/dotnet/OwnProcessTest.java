package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftConnectionLostException;
import guests.Readings;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code process=own}: what .NET leaves no way to survive ends a process that is started again, and not this one. */
@Timeout(120)
class OwnProcessTest {
    @ParameterizedTest
    @ValueSource(strings = {"deep", "failfast", "thread", "exit"})
    void whatEndsTheProcessOfTheModuleEndsNothingElse(String how) throws Exception {
        try (Weather weather = Weather.open("timeout=30s;process=own")) {
            String first = weather.forecast.runtime();
            assertThat(first).doesNotStartWith(ProcessHandle.current().pid() + " ");
            assertThat(weather.forecast.ring(String::length, 2)).isEqualTo(12);

            assertThatThrownBy(() -> weather.forecast.fail(how))
                    .isInstanceOf(GraftConnectionLostException.class)
                    .hasMessageContaining("process");

            assertThat(weather.forecast.runtime()).as("another process").isNotEqualTo(first);
            assertThat(weather.forecast.meanDegrees(List.of(Readings.WARM, Readings.COLD)))
                    .isEqualTo("14.50");
        }
    }
}
