package names;

public enum Generated {
    Generated,
    bool,
    string
}
