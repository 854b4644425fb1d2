package names;

public enum optional {
    optional
}
