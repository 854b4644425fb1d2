package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads an enum by number. 0 stands for null and belongs to no constant.
 *
 * @param <E> the enum
 */
@SuppressWarnings("EnumOrdinal") // an index into an array of this run, never written anywhere
public final class EnumCodec<E extends Enum<E>> extends Codec<E> {
    private final Class<E> type;
    private final int[] numbers; // by ordinal; 0 for a constant that the contract was compiled without
    private final Map<Integer, E> constants;

    private EnumCodec(Class<E> type, int[] numbers, E[] constants) {
        this.type = type;
        this.numbers = new int[type.getEnumConstants().length];
        this.constants = new HashMap<>();
        for (int i = 0; i < constants.length; i++) {
            this.numbers[constants[i].ordinal()] = numbers[i];
            this.constants.put(numbers[i], constants[i]);
        }
    }

    /** Numbers the constants from 1. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E extends Enum<E>> EnumCodec<E> of(Class<E> type, E... constants) {
        int[] numbers = new int[constants.length];
        Arrays.setAll(numbers, i -> i + 1);
        return new EnumCodec<>(type, numbers, constants);
    }

    /** Gives each constant the number of the same index. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E extends Enum<E>> EnumCodec<E> numbered(Class<E> type, int[] numbers, E... constants) {
        return new EnumCodec<>(type, numbers, constants);
    }

    @Override
    int wireType() {
        return WireType.VARINT;
    }

    @Override
    boolean packed() {
        return true;
    }

    @Override
    void writeValue(MessageWriter out, E value) {
        int number = numbers[value.ordinal()];
        if (number == 0) {
            throw WireException.value(type.getName() + "." + value.name()
                    + " is not in the contract as it was compiled; compile the contract again");
        }
        out.wire().int32(number);
    }

    @Override
    E readValue(MessageReader in) {
        E value = readSingular(in);
        if (value == null) {
            throw WireException.malformed("is the unspecified value of an enum, where one is due");
        }
        return value;
    }

    @Override
    @Nullable
    E readSingular(MessageReader in) {
        int number = in.wire().varint32();
        if (number == 0) {
            return null;
        }
        E value = constants.get(number);
        if (value == null) {
            throw WireException.value("has the number " + number + ", which no constant of " + type.getName() + " has");
        }
        return value;
    }
}
