package shop;

import dev.graft.Tag;

public record Line(String sku, @Tag(5) int quantity, boolean gift) {}
