package sealed_types;

import dev.graft.Graft;
import dev.graft.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Graft
public interface Shapes {
    Shape shape(Shape value);

    List<Shape> shapes(List<Shape> values, Map<String, Shape> byName, Optional<Shape> maybe, Shape[] array);

    Expression expression(Expression value);

    Result<Shape> result(Result<Shape> value);

    Result<Optional<String>> text(Result<Optional<String>> value, Result<Integer> other);

    Value value(Value value);

    sealed interface Shape permits Circle, Shape.Polygon, Fixed {
        sealed interface Polygon extends Shape {
            @Tag(7)
            record Square(double side) implements Polygon {}

            record Triangle(double a, double b, double c) implements Polygon {}
        }
    }

    record Circle(double radius) implements Shape {}

    @Tag(3)
    enum Fixed implements Shape {
        POINT,
        @Tag(4)
        PLANE {
            @Override
            public String toString() {
                return "plane";
            }
        }
    }

    sealed interface Expression {}

    record Number(long value) implements Expression {}

    record Sum(Expression left, Expression right) implements Expression {}

    record Call(String name, List<Expression> arguments) implements Expression {}

    record Nothing() implements Expression {}

    sealed interface Result<T> permits Ok, Failed {}

    record Ok<T>(T content) implements Result<T> {}

    record Failed<T>(String why, Optional<Result<T>> before) implements Result<T> {}

    sealed interface Value {
        record Wrapped_(Value value) implements Value {}

        record INSTANCE(int INSTANCE) implements Value {}

        record Out(int in, int out, int it, int value) implements Value {}
    }
}
