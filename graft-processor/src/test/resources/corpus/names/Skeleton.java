package names;

public record Skeleton(ContractMethod method) {}
