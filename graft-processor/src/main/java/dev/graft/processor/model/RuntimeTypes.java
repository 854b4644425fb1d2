package dev.graft.processor.model;

import java.util.List;

/** The types of the runtime that generated code names. */
public final class RuntimeTypes {
    /** The package that they are in. */
    public static final String PACKAGE = "dev.graft.runtime.generated";

    /** Their simple names. */
    public static final List<String> NAMES = List.of(
            "Binding",
            "Call",
            "Codec",
            "Codecs",
            "ContractMethod",
            "EnumCodec",
            "MessageReader",
            "MessageWriter",
            "Repeated",
            "Skeleton",
            "Stub");

    private RuntimeTypes() {}
}
