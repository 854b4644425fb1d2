package conformance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Gives back what it is given. */
final class Echo implements Types {
    @Override
    public Primitives primitives(Primitives value) {
        return value;
    }

    @Override
    public Boxes boxes(Boxes value) {
        return value;
    }

    @Override
    public String text(String value) {
        return value;
    }

    @Override
    public byte[] bytes(byte[] value) {
        return value;
    }

    @Override
    public int[] ints(int[] value) {
        return value;
    }

    @Override
    public double[] doubles(double[] value) {
        return value;
    }

    @Override
    public BigDecimal decimal(BigDecimal value) {
        return value;
    }

    @Override
    public BigInteger integer(BigInteger value) {
        return value;
    }

    @Override
    public UUID uuid(UUID value) {
        return value;
    }

    @Override
    public URI uri(URI value) {
        return value;
    }

    @Override
    public Instant instant(Instant value) {
        return value;
    }

    @Override
    public Duration duration(Duration value) {
        return value;
    }

    @Override
    public LocalDate date(LocalDate value) {
        return value;
    }

    @Override
    public LocalDateTime dateTime(LocalDateTime value) {
        return value;
    }

    @Override
    public Colour colour(Colour value) {
        return value;
    }

    @Override
    public Optional<String> optional(Optional<String> value) {
        return value;
    }

    @Override
    public OptionalInt optionalInt(OptionalInt value) {
        return value;
    }

    @Override
    public OptionalLong optionalLong(OptionalLong value) {
        return value;
    }

    @Override
    public OptionalDouble optionalDouble(OptionalDouble value) {
        return value;
    }

    @Override
    public List<String> list(List<String> value) {
        return value;
    }

    @Override
    public Set<Integer> set(Set<Integer> value) {
        return value;
    }

    @Override
    public Collection<Long> collection(Collection<Long> value) {
        return value;
    }

    @Override
    public Map<String, Item> map(Map<String, Item> value) {
        return value;
    }

    @Override
    public List<List<Map<Colour, Optional<Item>>>> deep(List<List<Map<Colour, Optional<Item>>>> value) {
        return value;
    }

    @Override
    public Item item(Item value) {
        return value;
    }

    @Override
    public Everything.Page<Item> page(Everything.Page<Item> value) {
        return value;
    }
}
