class LonelyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LonelyException() {}
}
