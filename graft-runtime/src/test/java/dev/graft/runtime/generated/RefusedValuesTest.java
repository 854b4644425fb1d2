package dev.graft.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graft.runtime.wire.WireException;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that cannot cross is refused where it stands, by its sender. */
@NullUnmarked
class RefusedValuesTest {
    private static Problem refused(Shop.Basket basket) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Trip.argument(Shop.BASKET, basket));
        assertThat(problem.kind).isEqualTo(WireException.Kind.VALUE);
        return problem;
    }

    private static <T> Problem refused(Repeated<T> codec, T value) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Trip.argument(codec, value));
        assertThat(problem.kind).isEqualTo(WireException.Kind.VALUE);
        return problem;
    }

    private static Shop.Basket basket(List<Shop.Line> lines) {
        return new Shop.Basket("ann", lines, Map.of(), null);
    }

    @Test
    void aMissingCollection() {
        assertThat(refused(basket(null))).hasMessage("argument.lines: is null, which this type does not allow");
    }

    @Test
    void aMissingElement() {
        assertThat(refused(basket(Arrays.asList(Samples.TEA, Samples.TEA, null))).path)
                .isEqualTo("argument.lines[2]");
    }

    @Test
    void aMissingElementFurtherIn() {
        Shop.Basket inner = basket(Collections.singletonList(null));

        assertThat(refused(new Shop.Basket("bob", List.of(), Map.of(), inner)).path)
                .isEqualTo("argument.before.lines[0]");
        assertThat(refused(Shop.MATRIX, List.of(List.of(1), Arrays.asList(2, 3, null))).path)
                .isEqualTo("argument[1][2]");
    }

    @Test
    void aMissingKey() {
        Map<String, Shop.Line> gifts = new HashMap<>();
        gifts.put(null, Samples.TEA);

        assertThat(refused(new Shop.Basket("ann", List.of(), gifts, null)).path).isEqualTo("argument.gifts[0].<key>");
    }

    @Test
    void aMissingValueOfAMapIsNamedByItsKey() {
        Map<String, Shop.Line> gifts = new HashMap<>();
        gifts.put("mug", null);

        assertThat(refused(new Shop.Basket("ann", List.of(), gifts, null)).path).isEqualTo("argument.gifts[mug]");
    }

    @Test
    void aFieldOfAValueOfAMap() {
        Map<String, Shop.Line> gifts = Map.of("a".repeat(50), new Shop.Line("\ud800", 1, null));

        assertThat(refused(new Shop.Basket("ann", List.of(), gifts, null)).path)
                .isEqualTo("argument.gifts[" + "a".repeat(40) + "...].sku");
    }

    @Test
    void aMissingOptional() {
        Repeated<List<Optional<String>>> list = Codecs.STRING.optional().list();

        assertThat(refused(list, Collections.singletonList(null)).path).isEqualTo("argument[0]");
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> Trip.write(
                        Shop.RICH,
                        new Shop.Rich(null, null, null, null, null, null, Optional.empty(), null, null, null)));
        assertThat(problem.path).isEqualTo("d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "a\ud83c", "\ud83ca", "\udf70\ud83c", "\ud83c\ud83c\udf70"})
    void anUnpairedSurrogate(String text) {
        for (int padding : new int[] {0, 1, 90, 95, 96, 97, 300}) {
            for (String bad :
                    List.of("x".repeat(padding) + text, text + "x".repeat(padding), "é?".repeat(padding) + text)) {
                Problem problem = refused(basket(List.of(Samples.TEA, new Shop.Line(bad, 1, null))));

                assertThat(problem).hasMessageContaining("argument.lines[1].sku: has an unpaired surrogate at index ");
            }
        }
    }

    @Test
    void theIndexOfAnUnpairedSurrogateIsTold() {
        assertThat(refused(Shop.TEXTS, List.of("abc\ud800"))).hasMessageContaining("index 3");
        assertThat(refused(Shop.TEXTS, List.of("x".repeat(200) + "\ud800"))).hasMessageContaining("index 200");
    }

    @Test
    void aListThatShrinksMeanwhile() {
        class Shrinking extends AbstractList<String> implements RandomAccess {
            @Override
            public String get(int index) {
                throw new IndexOutOfBoundsException(index);
            }

            @Override
            public int size() {
                return 2;
            }
        }

        assertThat(refused(Shop.TEXTS, new Shrinking()))
                .hasMessageContaining("argument[1]: failed while it was read")
                .hasCauseInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aCollectionThatChangesMeanwhile() {
        class Changing extends AbstractCollection<String> {
            @Override
            public Iterator<String> iterator() {
                throw new ConcurrentModificationException();
            }

            @Override
            public int size() {
                return 2;
            }
        }

        assertThat(refused(Codecs.STRING.collection(), (Collection<String>) new Changing()))
                .hasMessageContaining("argument: failed while its elements were read")
                .hasCauseInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anElementOfAnotherType() {
        List<String> polluted = (List<String>) (List<?>) List.of("a", 1);

        assertThat(refused(Shop.TEXTS, polluted))
                .hasMessageContaining("argument[1]: ")
                .hasCauseInstanceOf(ClassCastException.class);
    }

    @Test
    void anEnumConstantThatTheContractWasCompiledWithout() {
        EnumCodec<Shop.Color> older = EnumCodec.of(Shop.Color.class, Shop.Color.RED);

        assertThat(catchThrowableOfType(Problem.class, () -> Trip.argument(older, Shop.Color.BLUE)))
                .hasMessageContaining("argument: ")
                .hasMessageContaining("BLUE is not in the contract as it was compiled");
    }

    @Test
    void whatTheOwnClassRefusesToMake() {
        record Positive(int value) {
            Positive {
                if (value <= 0) {
                    throw new IllegalArgumentException("not positive");
                }
            }
        }
        MessageCodec<Positive> codec = new MessageCodec<>("Positive", "value") {
            @Override
            protected void write(MessageWriter out, Positive value) {
                out.int32(1, value.value());
            }

            @Override
            protected Positive read(MessageReader in) {
                return new Positive(in.int32(1));
            }
        };

        Problem problem = catchThrowableOfType(Problem.class, () -> Trip.received(codec.list(), new byte[] {10, 0}));

        assertThat(problem)
                .hasMessageContaining("argument[0]: was refused by its own class")
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(problem.kind).isEqualTo(WireException.Kind.VALUE);
    }
}
