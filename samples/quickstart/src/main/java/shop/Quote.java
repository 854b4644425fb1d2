package shop;

import java.math.BigDecimal;

/** What a basket costs, in euros. */
public record Quote(String customer, BigDecimal total) {}
