package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Sources;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Refusal;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Sorts the types that cannot cross, so that each is refused with a reason of its own. */
final class Refusals {
    private static final Set<String> FUTURES =
            Set.of("java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage");

    private static final Set<String> SUBSCRIBERS =
            Set.of("java.util.concurrent.Flow.Subscriber", "java.util.concurrent.Flow.Processor");

    private Refusals() {}

    static Refusal of(TypeElement element, JavaType java, Compiler compiler) {
        String name = java.qualifiedName();
        if (name.equals("java.lang.Object")) {
            return Refusal.OBJECT;
        }
        if (name.equals("java.lang.Void")) {
            return Refusal.NOTHING;
        }
        if (FUTURES.contains(name)) {
            return Refusal.FUTURE;
        }
        if (name.equals("java.util.concurrent.Flow.Publisher")) {
            return Refusal.PUBLISHER;
        }
        if (SUBSCRIBERS.contains(name)) {
            return Refusal.SUBSCRIBER;
        }
        if (isFunction(element, java, name)) {
            return Refusal.FUNCTION;
        }
        return isLibrary(java) ? library(element, java, compiler) : Refusal.PLAIN_INTERFACE;
    }

    /** Whether it is a sealed interface and none of the JDK's. */
    static boolean isUsersChoice(TypeElement element, JavaType java) {
        return ChoiceReader.isChoice(element) && !isLibrary(java);
    }

    static boolean isLibrary(JavaType java) {
        return java.packageName().startsWith("java.") || java.packageName().startsWith("javax.");
    }

    private static boolean isFunction(TypeElement element, JavaType java, String name) {
        return java.packageName().equals("java.util.function")
                || name.equals("java.lang.Runnable")
                || name.equals("java.util.concurrent.Callable")
                || Sources.annotation(element, "java.lang.FunctionalInterface").isPresent();
    }

    private static Refusal library(TypeElement element, JavaType java, Compiler compiler) {
        if (java.packageName().startsWith("java.io") || java.packageName().startsWith("java.util.stream")) {
            return Refusal.STREAM;
        }
        return is(element, "java.util.Collection", compiler) || is(element, "java.util.Map", compiler)
                ? Refusal.COLLECTION_CLASS
                : Refusal.LIBRARY_TYPE;
    }

    private static boolean is(TypeElement element, String type, Compiler compiler) {
        TypeMirror wanted =
                compiler.types.erasure(compiler.elements.getTypeElement(type).asType());
        return compiler.types.isSubtype(compiler.types.erasure(element.asType()), wanted);
    }
}
