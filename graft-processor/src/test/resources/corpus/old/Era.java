package old;

public enum Era {
    /**
     * Old.
     *
     * @deprecated use another
     */
    @Deprecated
    STONE,
    IRON
}
