package old;

/**
 * Old.
 *
 * @deprecated use another
 */
@Deprecated(forRemoval = true)
public record Relic(@Deprecated int age, Era era) {}
