package names;

public enum MESSAGE {
    MESSAGE,
    A_B,
    AB,
    aB,
    $,
    ä
}
