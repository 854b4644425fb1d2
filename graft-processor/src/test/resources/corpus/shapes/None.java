package shapes;

public enum None {}
