package dev.graft.dotnet;

import dev.graft.runtime.Hypertube;
import java.nio.file.Path;
import weather.Forecast;

/** A forecast in C#, hosted in this process. */
final class Weather implements AutoCloseable {
    final Hypertube tube;
    final Forecast forecast;

    private Weather(Hypertube tube) {
        this.tube = tube;
        this.forecast = tube.graft(Forecast.class);
    }

    /** Skips the test where there is no .NET, or no compiler for the module. */
    static Path module() throws Exception {
        return CSharp.GUEST.module("forecast");
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
