package boutique.frontend;

/** Who looks at a page, and in which currency prices are shown. */
public record Visit(String user, String currency) {}
