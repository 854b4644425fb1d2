package names;

public enum Binding {
    INSTANCE,
    Codecs,
    dev
}
