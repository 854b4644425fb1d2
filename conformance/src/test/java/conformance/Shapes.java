package conformance;

import dev.graft.Graft;
import dev.graft.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives back the values of sealed interfaces that it is given. */
@Graft
public interface Shapes {
    Shape echo(Shape value);

    Expression expression(Expression value);

    Page page(Page value);

    Result<Item> result(Result<Item> value);

    /** Records, an enum and a further sealed interface. */
    sealed interface Shape permits Circle, Polygon, Fixed {}

    /** With a check of its own. */
    record Circle(double radius) implements Shape {
        public Circle {
            if (radius < 0) {
                throw new IllegalArgumentException("radius " + radius + " is below 0");
            }
        }
    }

    /** A sealed interface in another one. */
    sealed interface Polygon extends Shape permits Square, Path {}

    /** Without anything special. */
    record Square(double side) implements Polygon {}

    /** With something that may not be null. */
    @Tag(9)
    record Path(List<String> points) implements Polygon {}

    /** An enum with a body. */
    enum Fixed implements Shape {
        POINT,
        PLANE {
            @Override
            public String toString() {
                return "plane";
            }
        }
    }

    /** A tree. */
    sealed interface Expression permits Number, Sum {}

    /** Its leaves. */
    record Number(long value) implements Expression {}

    /** Its branches. */
    record Sum(Expression left, Expression right) implements Expression {}

    /** Sealed interfaces in all places. */
    record Page(
            List<Shape> list,
            Map<String, Shape> map,
            Optional<Shape> optional,
            Shape field,
            Shape[] array,
            Optional<Result<List<Shape>>> deep) {}

    /** A generic one. */
    sealed interface Result<T> permits Ok, Failed {}

    /** What was asked for. */
    record Ok<T>(T content) implements Result<T> {}

    /** Why not. */
    record Failed<T>(String why) implements Result<T> {}
}
