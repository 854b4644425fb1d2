package generics;

import java.util.List;
import java.util.Optional;

public record Page<T>(List<T> items, Optional<Page<T>> next, Pair<T, Integer> best) {}
