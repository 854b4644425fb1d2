package values;

import dev.graft.Graft;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

@Graft
public interface Standard {
    String text(String value);

    BigDecimal decimal(BigDecimal value);

    BigInteger integer(BigInteger value);

    UUID uuid(UUID value);

    URI uri(URI value);

    Instant instant(Instant value);

    Duration duration(Duration value);

    LocalDate date(LocalDate value);

    LocalDateTime dateTime(LocalDateTime value);

    Optionals optionals(
            Optional<String> text,
            OptionalInt i,
            OptionalLong l,
            OptionalDouble d,
            Optional<Integer> box,
            Optional<BigDecimal> decimal,
            Optional<Level> level,
            Optional<Boxes> record);

    Void nothing(LocalDate from);
}
