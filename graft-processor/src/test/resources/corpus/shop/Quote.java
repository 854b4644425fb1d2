package shop;

import java.math.BigDecimal;
import java.util.Map;

public record Quote(BigDecimal total, Currency currency, Map<String, BigDecimal> perSku) {}
