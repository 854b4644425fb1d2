package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireType;

/** A type that is one Protobuf scalar. All but strings and bytes are packed when they are repeated. */
abstract class ScalarCodec<T> extends Codec<T> {
    private final int wireType;

    ScalarCodec(int wireType) {
        this.wireType = wireType;
    }

    @Override
    final int wireType() {
        return wireType;
    }

    @Override
    final boolean packed() {
        return wireType != WireType.LENGTH;
    }
}
