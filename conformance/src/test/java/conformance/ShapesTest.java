package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.parity.Parity;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftValueException;
import dev.graft.testkit.Mode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of sealed interfaces arrive as the subtype that they are. */
class ShapesTest {
    /** Gives back what it is given. */
    private static final class Echo implements Shapes {
        @Override
        public Shape echo(Shape value) {
            return value;
        }

        @Override
        public Expression expression(Expression value) {
            return value;
        }

        @Override
        public Page page(Page value) {
            return value;
        }

        @Override
        public Result<Item> result(Result<Item> value) {
            return value;
        }
    }

    private static Wiring<Shapes> open(Mode mode) {
        return Wiring.open(mode, Shapes.class, new Echo());
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: sealed interfaces of records, enums and sealed interfaces")
    void eachSubtypeArrivesAsItself(Mode mode) {
        try (Wiring<Shapes> wiring = open(mode)) {
            for (Shapes.Shape shape : List.of(
                    new Shapes.Circle(-0.0),
                    new Shapes.Square(Double.NaN),
                    new Shapes.Path(List.of("a", "")),
                    Shapes.Fixed.POINT,
                    Shapes.Fixed.PLANE)) {
                assertThat(wiring.stub.echo(shape)).isEqualTo(shape);
            }
            assertThat(wiring.stub.echo(null)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: sealed interfaces within values")
    void theyStandWhereverAValueStands(Mode mode) {
        Map<String, Shapes.Shape> map = new LinkedHashMap<>();
        map.put("z", Shapes.Fixed.PLANE);
        map.put("a", new Shapes.Square(1));
        Shapes.Shape[] array = {Shapes.Fixed.POINT, new Shapes.Circle(2)};
        Shapes.Page page = new Shapes.Page(
                List.of(new Shapes.Circle(1), Shapes.Fixed.POINT),
                map,
                Optional.of(new Shapes.Path(List.of())),
                null,
                array,
                Optional.of(new Shapes.Ok<>(List.of(Shapes.Fixed.POINT))));
        try (Wiring<Shapes> wiring = open(mode)) {
            Shapes.Page arrived = wiring.stub.page(page);
            assertThat(arrived.list()).isEqualTo(page.list());
            assertThat(arrived.map().entrySet()).containsExactlyElementsOf(map.entrySet());
            assertThat(arrived.optional()).isEqualTo(page.optional());
            assertThat(arrived.field()).isNull();
            assertThat(arrived.array()).containsExactly(array);
            assertThat(arrived.deep()).isEqualTo(page.deep());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: generic sealed interfaces")
    void genericOnesCarryTheirContent(Mode mode) {
        try (Wiring<Shapes> wiring = open(mode)) {
            Shapes.Result<Item> ok = new Shapes.Ok<>(new Item("x", 3, List.of(Item.of("y"))));
            assertThat(wiring.stub.result(ok)).isEqualTo(ok);
            assertThat(wiring.stub.result(new Shapes.Ok<>(null))).isEqualTo(new Shapes.Ok<>(null));
            assertThat(wiring.stub.result(new Shapes.Failed<>("no"))).isEqualTo(new Shapes.Failed<Item>("no"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: recursive sealed interfaces")
    void treesArriveWhole(Mode mode) {
        Shapes.Expression tree = new Shapes.Number(Long.MIN_VALUE);
        for (int i = 0; i < 45; i++) { // each level is two messages, of 100 that a peer takes
            tree = i % 2 == 0 ? new Shapes.Sum(tree, new Shapes.Number(i)) : new Shapes.Sum(null, tree);
        }
        try (Wiring<Shapes> wiring = open(mode)) {
            assertThat(wiring.stub.expression(tree)).isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    @Parity(value = "Values: null where none is allowed is refused, with its path", elsewhere = TypesTest.VERY_OBJECTS)
    void whatIsWrongInASubtypeIsNamedByItsPath(Mode mode) {
        try (Wiring<Shapes> wiring = open(mode)) {
            assertThatThrownBy(() -> wiring.stub.echo(new Shapes.Path(Arrays.asList("a", null))))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value.points[1] is null")
                    .satisfies(e -> assertThat(ValuesTest.outcome(e)).isEqualTo(GraftException.Outcome.NOT_EXECUTED));
            Shapes.Page page = new Shapes.Page(
                    Arrays.asList(Shapes.Fixed.POINT, null),
                    Map.of(),
                    Optional.empty(),
                    null,
                    new Shapes.Shape[0],
                    Optional.empty());
            assertThatThrownBy(() -> wiring.stub.page(page))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value.list[1] is null");
            assertThatThrownBy(() -> wiring.stub.result(new Shapes.Ok<>(new Item("a", 1, null))))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value.content.parts is null");
        }
    }
}
