package generics;

public record User(Long id, String name, User manager) {}
