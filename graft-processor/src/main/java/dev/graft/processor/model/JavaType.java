package dev.graft.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The name of a Java type.
 *
 * @param packageName empty for the default package and for primitives
 * @param names the simple names from the outermost class on
 * @param arguments the type arguments
 * @param dimensions how many times it is an array
 */
public record JavaType(String packageName, List<String> names, List<JavaType> arguments, int dimensions) {

    /** A type without arguments, not nested. */
    public static JavaType of(String packageName, String name) {
        return new JavaType(packageName, List.of(name), List.of(), 0);
    }

    public static JavaType primitive(String name) {
        return of("", name);
    }

    public JavaType withArguments(List<JavaType> types) {
        return new JavaType(packageName, names, types, dimensions);
    }

    public JavaType array() {
        return new JavaType(packageName, names, arguments, dimensions + 1);
    }

    /** For example {@code Line} for {@code shop.Order.Line}. */
    public String simpleName() {
        return names.get(names.size() - 1);
    }

    /** For example {@code shop.Order.Line}, without arguments. */
    public String qualifiedName() {
        return prefix() + String.join(".", names);
    }

    /** The erased name as the class loader knows it: {@code shop.Order$Line}, {@code int[]}. */
    public String binaryName() {
        return prefix() + String.join("$", names) + "[]".repeat(dimensions);
    }

    /** The simple name; {@code Order_Line} for a nested type. */
    public String flatName() {
        return String.join("_", names);
    }

    /** How deep the type arguments nest; 0 without any. */
    public int depth() {
        int deepest = 0;
        for (JavaType argument : arguments) {
            deepest = Math.max(deepest, 1 + argument.depth());
        }
        return deepest;
    }

    private String prefix() {
        return packageName.isEmpty() ? "" : packageName + ".";
    }

    @Override
    public String toString() {
        String generic = arguments.isEmpty()
                ? ""
                : arguments.stream().map(JavaType::toString).collect(Collectors.joining(", ", "<", ">"));
        return qualifiedName() + generic + "[]".repeat(dimensions);
    }
}
