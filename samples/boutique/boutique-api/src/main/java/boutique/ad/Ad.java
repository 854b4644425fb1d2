package boutique.ad;

import java.net.URI;

/** A line of text that leads to a product. */
public record Ad(URI target, String text) {}
