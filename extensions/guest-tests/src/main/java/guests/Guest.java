package guests;

import dev.graft.runtime.Hypertube;
import java.net.URISyntaxException;
import java.nio.file.Path;
import weather.Forecast;

/** A language whose modules are tested. */
public interface Guest {
    /** As connection strings name it. */
    String runtime();

    /** Skips the test where what runs the language is not there; where it has to be there that is a failure. */
    void require();

    /** One of the modules of the language's tests. */
    Path module(String name) throws Exception;

    /** A connection string; {@code more} begins with a semicolon, or is empty. */
    default String connection(String name, String more, Path module) {
        return "name=" + name + ";runtime=" + runtime() + more + ";modules=" + module;
    }

    /** A tube with a module in this language. */
    default Hypertube open(String name, String more, Path module) {
        return Hypertube.builder().connection(connection(name, more, module)).open();
    }

    /** Where the contracts are: a jar, or a folder of classes. */
    static Path contracts() {
        try {
            return Path.of(Forecast.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
