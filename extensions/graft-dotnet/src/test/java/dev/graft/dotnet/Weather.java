package dev.graft.dotnet;

import dev.graft.runtime.Hypertube;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import weather.Forecast;
import weather.Reading;
import weather.Sky;

/** A forecast in C#, hosted in this process. */
final class Weather implements AutoCloseable {
    static final Reading WARM =
            new Reading(Instant.parse("2026-11-28T12:00:00.123456Z"), new BigDecimal("31.50"), Sky.CLEAR);
    static final Reading COLD = new Reading(Instant.parse("2026-11-28T18:00:00Z"), new BigDecimal("-2.5"), Sky.CLOUDY);

    final Hypertube tube;
    final Forecast forecast;

    private Weather(Hypertube tube) {
        this.tube = tube;
        this.forecast = tube.graft(Forecast.class);
    }

    /** Skips the test where there is no .NET, or no compiler for the module. */
    static Path module() throws Exception {
        return CSharp.module("Forecasts");
    }

    /** With a tube of its own, and more keys of the connection string. */
    static Weather open(String keys) throws Exception {
        return new Weather(tube(keys + ";modules=" + module()));
    }

    static Hypertube tube(String keys) {
        return Hypertube.builder()
                .connection("name=forecast;runtime=dotnet;" + keys)
                .open();
    }

    @Override
    public void close() {
        tube.close();
    }
}
