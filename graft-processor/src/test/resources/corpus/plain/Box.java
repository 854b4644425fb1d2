package plain;

import java.util.List;

public class Box<T> {
    private final T content;
    private final List<Box<T>> more;

    public Box(T content, List<Box<T>> more) {
        this.content = content;
        this.more = more;
    }

    public Box() {
        this(null, List.of());
    }

    public T getContent() {
        return content;
    }

    public List<Box<T>> more() {
        return more;
    }
}
