package shop;

import java.util.List;

public record Basket(String customer, List<Line> lines) {}
