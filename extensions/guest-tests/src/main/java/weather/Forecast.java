package weather;

import dev.graft.Graft;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A contract with values of all kinds, exceptions, callbacks and objects. */
@Graft
public interface Forecast {
    Outlook outlook(String place, List<Reading> readings) throws UnknownPlaceException;

    BigDecimal meanDegrees(List<Reading> readings);

    byte[] reversed(byte[] bytes);

    int ring(Bell bell, int times);

    Station open(String name);

    boolean isMine(Station station);

    String openStations();

    CompletableFuture<String> later(String text);

    void fail(String how);

    String wrong(String how);

    /** The process that it runs in, and the version of what runs it. */
    String runtime();
}
