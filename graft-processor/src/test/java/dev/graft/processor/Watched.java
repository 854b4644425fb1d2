package dev.graft.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The processor, with a filer that notes from what each file is made. */
final class Watched extends AbstractProcessor {
    private final Processor processor = new GraftProcessor();
    private final Map<String, List<String>> origins;

    Watched(Map<String, List<String>> origins) {
        this.origins = origins;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        Filer filer = proxy(Filer.class, environment.getFiler(), (name, arguments, result) -> {
            if (arguments != null && arguments[arguments.length - 1] instanceof Element[] elements) {
                String file = name.equals("createResource") ? arguments[2].toString() : arguments[0].toString();
                origins.computeIfAbsent(file, f -> new ArrayList<>())
                        .addAll(Arrays.stream(elements).map(Object::toString).toList());
            }
            return result;
        });
        processor.init(proxy(
                ProcessingEnvironment.class,
                environment,
                (name, arguments, result) -> name.equals("getFiler") ? filer : result));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    private interface After {
        Object apply(String name, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.apply(method.getName(), arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
