package generics;

import java.util.List;
import java.util.Map;

public record Tree(String label, List<Tree> children, Map<String, Tree> named) {}
