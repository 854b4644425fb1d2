package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Sources;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The methods that calls of a contract can reach: its own and the inherited ones, without those they override. */
final class Members {
    private final Compiler compiler;
    private final DeclaredType contract;
    private final Map<String, Member> found = new LinkedHashMap<>();
    private final Set<String> visited = new HashSet<>();

    Members(Compiler compiler, TypeElement contract) {
        this.compiler = compiler;
        this.contract = (DeclaredType) contract.asType();
        collect(contract);
    }

    Collection<Member> all() {
        return found.values();
    }

    private void collect(TypeElement type) {
        if (!visited.add(type.getQualifiedName().toString())) {
            return;
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Set<Modifier> modifiers = method.getModifiers();
            if (!modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE) && !isOfObject(method)) {
                Member member = member(method, type);
                found.merge(key(member), member, this::one);
            }
        }
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent.getKind() == TypeKind.ERROR) {
                throw new Unresolved(parent.toString());
            }
            collect((TypeElement) ((DeclaredType) parent).asElement());
        }
    }

    private Member member(ExecutableElement method, TypeElement type) {
        boolean asDeclared = type.equals(contract.asElement())
                || (type.getTypeParameters().isEmpty()
                        && method.getTypeParameters().isEmpty());
        ExecutableType as =
                (ExecutableType) (asDeclared ? method.asType() : compiler.types.asMemberOf(contract, method));
        return new Member(method, as.getParameterTypes(), as.getReturnType(), as.getThrownTypes());
    }

    private String key(Member member) {
        return member.parameters().stream()
                .map(p -> JavaTypes.of(compiler.types.erasure(p)).binaryName())
                .collect(Collectors.joining(",", member.method().getSimpleName() + "(", ")"));
    }

    /** {@code equals}, {@code hashCode} and {@code toString} stay at the caller. */
    private static boolean isOfObject(ExecutableElement method) {
        List<String> parameters =
                method.getParameters().stream().map(p -> p.asType().toString()).toList();
        return switch (method.getSimpleName().toString()) {
            case "hashCode", "toString" -> parameters.isEmpty();
            case "equals" -> parameters.equals(List.of("java.lang.Object"));
            default -> false;
        };
    }

    /** Of two methods with one signature, the one that overrides; of two unrelated ones, one that fits both. */
    private Member one(Member first, Member second) {
        if (overrides(first, second)) {
            return first;
        }
        if (overrides(second, first)) {
            return second;
        }
        boolean secondIsNarrower =
                second.result().getKind() != TypeKind.VOID && compiler.types.isSubtype(second.result(), first.result());
        Member narrower = secondIsNarrower ? second : first;
        Member other = secondIsNarrower ? first : second;
        List<? extends TypeMirror> thrown = narrower.thrown().stream()
                .filter(t -> other.thrown().stream().anyMatch(o -> compiler.types.isSubtype(t, o)))
                .toList();
        return new Member(narrower.method(), narrower.parameters(), narrower.result(), thrown);
    }

    private boolean overrides(Member one, Member other) {
        return compiler.types.isSubtype(enclosing(one), enclosing(other));
    }

    private TypeMirror enclosing(Member member) {
        return compiler.types.erasure(Sources.parent(member.method()).asType());
    }
}
