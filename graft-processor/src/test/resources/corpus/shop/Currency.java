package shop;

import dev.graft.Tag;

public enum Currency {
    EUR,
    USD,
    @Tag(10)
    CHF
}
