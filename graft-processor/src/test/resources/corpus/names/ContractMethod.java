package names;

public record ContractMethod(java.util.List<MessageReader> readers) {}
