package boutique.email;

/** A letter as it was sent. */
public record Confirmation(String to, String subject, String body) {}
