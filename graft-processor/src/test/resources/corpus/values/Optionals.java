package values;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

public record Optionals(
        Optional<Optional<String>> twice,
        Optional<List<Integer>> list,
        Optional<Map<String, Level>> map,
        Optional<OptionalInt> i,
        Optional<OptionalLong> l,
        List<OptionalDouble> d,
        Optional<int[]> ints,
        Optional<byte[]> bytes) {}
