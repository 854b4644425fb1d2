package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Sources;
import dev.graft.processor.model.Builtin;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.PrimitiveArray;
import dev.graft.processor.model.Refusal;
import dev.graft.processor.model.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells what a Java type means on the wire. The types of the user's own are noted for later. */
final class TypeReader {
    /** Far above what anybody writes; only a generic type that expands without end comes here. */
    private static final int MAX_DEPTH = 10;

    private static final Map<JavaType, Type> BUILTIN = Stream.<Type[]>of(Builtin.values(), PrimitiveArray.values())
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(Type::java, t -> t));

    private final Compiler compiler;
    private final Adapters adapters;
    private final Predicate<Element> inSource;
    private final Set<JavaType> adapting = new HashSet<>();
    private final Map<JavaType, DeclaredType> declared = new HashMap<>();

    TypeReader(Compiler compiler, Adapters adapters, Predicate<Element> inSource) {
        this.compiler = compiler;
        this.adapters = adapters;
        this.inSource = inSource;
    }

    /** The type that the name of a user's own type stands for, once it was read. */
    DeclaredType declared(JavaType name) {
        DeclaredType type = declared.get(name);
        if (type == null) {
            throw new IllegalStateException(name + " was not read");
        }
        return type;
    }

    /** What a method returns. */
    Type result(TypeMirror mirror, PackageElement from) {
        JavaType java = JavaTypes.of(mirror);
        boolean nothing = mirror.getKind() == TypeKind.VOID || java.binaryName().equals("java.lang.Void");
        return nothing ? new Type.Nothing(java) : read(mirror, from);
    }

    /**
     * What a method returns that publishes; empty if it does not.
     *
     * @param source the method's signature
     */
    Optional<Type> published(TypeMirror mirror, String source, PackageElement from) {
        boolean isPublisher = mirror instanceof DeclaredType type
                && !type.getTypeArguments().isEmpty()
                && JavaTypes.of(mirror).qualifiedName().equals("java.util.concurrent.Flow.Publisher");
        return isPublisher
                ? Optional.of(new Type.Published(argument((DeclaredType) mirror, 0, from), source))
                : Optional.empty();
    }

    /** A type as code in the package {@code from} sees it. */
    Type read(TypeMirror mirror, PackageElement from) {
        JavaType java = JavaTypes.of(mirror);
        Optional<Adapters.Adapter> adapter = adapters.of(java);
        if (adapter.isPresent()) {
            return adapted(java, adapter.get(), from);
        }
        Type builtin = BUILTIN.get(java);
        if (builtin != null) {
            return builtin;
        }
        if (mirror instanceof ArrayType array) {
            return array(read(array.getComponentType(), from));
        }
        if (mirror.getKind() == TypeKind.WILDCARD) {
            return new Type.Refused(java, Refusal.WILDCARD);
        }
        if (!(mirror instanceof DeclaredType type)) {
            return new Type.Refused(java, Refusal.LIBRARY_TYPE);
        }
        TypeElement element = (TypeElement) type.asElement();
        if (isContract(element, java)) {
            return reference(element, java, from);
        }
        if (type.getTypeArguments().size() != element.getTypeParameters().size()) {
            return new Type.Refused(java, Refusal.RAW);
        }
        return switch (java.qualifiedName()) {
            case "java.util.List" -> new Type.Sequence(Type.SequenceKind.LIST, argument(type, 0, from));
            case "java.util.Set" -> new Type.Sequence(Type.SequenceKind.SET, argument(type, 0, from));
            case "java.util.Collection" -> new Type.Sequence(Type.SequenceKind.COLLECTION, argument(type, 0, from));
            case "java.util.SortedSet" -> new Type.Sequence(Type.SequenceKind.SORTED_SET, ordered(type, from));
            case "java.util.Map" -> new Type.Mapping(argument(type, 0, from), argument(type, 1, from), false);
            case "java.util.SortedMap" -> new Type.Mapping(ordered(type, from), argument(type, 1, from), true);
            case "java.util.Optional" -> new Type.Maybe(argument(type, 0, from));
            default -> own(type, element, java, from);
        };
    }

    private Type argument(DeclaredType type, int index, PackageElement from) {
        return read(type.getTypeArguments().get(index), from);
    }

    private Type adapted(JavaType java, Adapters.Adapter adapter, PackageElement from) {
        if (!adapting.add(java)) { // carried as a collection of itself
            return new Type.Refused(java, Refusal.ENDLESS);
        }
        try {
            return new Type.Adapted(java, adapter.name(), read(adapter.value(), from), adapter.warnings());
        } finally {
            adapting.remove(java);
        }
    }

    private static Type array(Type element) {
        boolean isGeneric = !(element instanceof Type.Refused)
                && !element.java().arguments().isEmpty();
        return isGeneric ? new Type.Refused(element.java(), Refusal.GENERIC_ARRAY) : new Type.Array(element);
    }

    /** The first type argument, whose natural order sorts a collection. */
    private Type ordered(DeclaredType type, PackageElement from) {
        TypeMirror mirror = type.getTypeArguments().get(0);
        Type read = read(mirror, from);
        TypeMirror comparable = compiler.types.erasure(
                compiler.elements.getTypeElement("java.lang.Comparable").asType());
        boolean isOrdered = read instanceof Type.Refused
                || read instanceof Type.Reference // refused as a key, in any order
                || compiler.types.isSubtype(mirror, comparable);
        return isOrdered ? read : new Type.Refused(read.java(), Refusal.UNORDERED);
    }

    private static boolean isContract(TypeElement element, JavaType java) {
        return element.getKind() == ElementKind.INTERFACE
                && !Refusals.isLibrary(java)
                && Sources.annotation(element, "dev.graft.Graft").isPresent();
    }

    private Type reference(TypeElement contract, JavaType java, PackageElement from) {
        if (!contract.getTypeParameters().isEmpty()) {
            return new Type.Refused(java, Refusal.GENERIC_REFERENCE);
        }
        if (!compiler.isAccessible(contract, from)) {
            return new Type.Refused(java, Refusal.INACCESSIBLE);
        }
        Type.Reference reference = new Type.Reference(java, compiler.warnings(contract));
        // what is in a source has no skeleton yet
        boolean hasSkeleton = inSource.test(contract)
                || compiler.sees(from, reference.skeleton().qualifiedName());
        return hasSkeleton ? reference : new Type.Refused(java, Refusal.NO_SKELETON);
    }

    private Type own(DeclaredType type, TypeElement element, JavaType java, PackageElement from) {
        boolean isRecord = element.getKind() == ElementKind.RECORD;
        boolean isEnum = element.getKind() == ElementKind.ENUM;
        boolean isClass = element.getKind() == ElementKind.CLASS && !Refusals.isLibrary(java);
        if (!isRecord && !isEnum && !isClass && !Refusals.isUsersChoice(element, java)) {
            return new Type.Refused(java, Refusals.of(element, java, compiler));
        }
        if (!compiler.isAccessible(element, from)) {
            return new Type.Refused(java, Refusal.INACCESSIBLE);
        }
        Optional<Refusal> refusal = isClass ? new PlainClass(compiler, type).refusal() : Optional.empty();
        if (refusal.isPresent()) {
            return new Type.Refused(java, refusal.get());
        }
        if (java.depth() > MAX_DEPTH) {
            return new Type.Refused(new JavaType(java.packageName(), java.names(), List.of(), 0), Refusal.ENDLESS);
        }
        declared.putIfAbsent(java, type);
        if (isEnum) {
            return new Type.Enumeration(java);
        }
        return isRecord || isClass ? new Type.Message(java) : new Type.Choice(java);
    }
}
