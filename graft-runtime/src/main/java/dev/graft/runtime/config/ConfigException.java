package dev.graft.runtime.config;

/** The configuration is wrong. The message is {@link Mistake#message()}. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;

    ConfigException(Mistake mistake) {
        super(mistake.message());
        this.mistake = mistake;
    }

    /** The parts of the message. */
    public Mistake mistake() {
        return mistake;
    }
}
