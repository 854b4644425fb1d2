package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Origin;
import dev.graft.processor.diagnostic.Place;
import dev.graft.processor.diagnostic.Sources;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Type;
import dev.graft.processor.model.Warnings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads records, plain classes, sealed interfaces and enums, each once in a round, however many contracts use it. */
final class ShapeReader {
    private final Compiler compiler;
    private final TypeReader types;
    private final Predicate<Element> inSource;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<Place, Origin> tags = new HashMap<>();

    ShapeReader(Compiler compiler, TypeReader types, Predicate<Element> inSource) {
        this.compiler = compiler;
        this.types = types;
        this.inSource = inSource;
    }

    /** Where the {@code @Tag}s stand that were met so far. */
    Map<Place, Origin> tags() {
        return tags;
    }

    /** What a record, a class, a sealed interface or an enum consists of, as code in the package {@code from} sees it. */
    Shape read(JavaType name, PackageElement from) {
        String key = from + "/" + name; // what is accessible depends on the package
        Shape shape = shapes.get(key);
        if (shape == null) {
            DeclaredType type = types.declared(name);
            TypeElement element = (TypeElement) type.asElement();
            try {
                shape = read(name, type, element, from);
            } catch (Unresolved e) {
                throw inSource.test(element) ? e : e.inClassFile();
            }
            shapes.put(key, shape);
        }
        return shape;
    }

    private Shape read(JavaType name, DeclaredType type, TypeElement element, PackageElement from) {
        return switch (element.getKind()) {
            case ENUM -> readEnum(name, element);
            case INTERFACE -> new ChoiceReader(compiler, types, tags, type, from).read(name);
            case RECORD -> readRecord(name, type, element, from);
            default -> readClass(name, new PlainClass(compiler, type), element, from);
        };
    }

    private Shape readEnum(JavaType name, TypeElement element) {
        List<Shape.Constant> constants = new ArrayList<>();
        Numbering numbering = new Numbering();
        Warnings warnings = compiler.warnings(element);
        for (Element e : element.getEnclosedElements()) {
            if (e.getKind() == ElementKind.ENUM_CONSTANT) {
                int number = numbering.number(e, Place.memberTag(name.qualifiedName(), constants.size()), tags);
                constants.add(new Shape.Constant(e.getSimpleName().toString(), number, numbering.tagged()));
                warnings = warnings.and(compiler.warnings(e));
            }
        }
        return new Shape.OfEnum(name, List.copyOf(constants), warnings);
    }

    private Shape readRecord(JavaType name, DeclaredType type, TypeElement element, PackageElement from) {
        List<Field> fields = new ArrayList<>();
        Numbering numbering = new Numbering();
        Warnings warnings = compiler.warnings(element);
        for (RecordComponentElement component : element.getRecordComponents()) {
            if (component.getAccessor() == null) {
                throw new Unresolved(name + "." + component); // wrong Java, on which the compiler has its own word
            }
            Type read = types.read(typeOf(component, type), from);
            int number =
                    numbering.number(fieldOf(component), Place.memberTag(name.qualifiedName(), fields.size()), tags);
            fields.add(new Field(component.getSimpleName().toString(), number, numbering.tagged(), read));
            warnings = warnings.and(compiler.warnings(component.getAccessor()));
        }
        List<String> getters = fields.stream().map(Field::name).toList();
        return new Shape.OfRecord(name, List.copyOf(fields), getters, false, warnings.and(ofConstructors(element)));
    }

    private Shape readClass(JavaType name, PlainClass plain, TypeElement element, PackageElement from) {
        List<Field> fields = new ArrayList<>();
        List<String> getters = new ArrayList<>();
        Numbering numbering = new Numbering();
        Warnings warnings = compiler.warnings(plain.constructor());
        for (VariableElement parameter : plain.constructor().getParameters()) {
            Type read = types.read(plain.typeOf(parameter), from);
            int number = numbering.number(parameter, Place.memberTag(name.qualifiedName(), fields.size()), tags);
            fields.add(new Field(parameter.getSimpleName().toString(), number, numbering.tagged(), read));
            ExecutableElement getter = plain.getter(parameter).orElseThrow();
            getters.add(getter.getSimpleName().toString());
            warnings = warnings.and(compiler.warnings(getter));
        }
        boolean open = !element.getModifiers().contains(Modifier.FINAL);
        return new Shape.OfRecord(name, List.copyOf(fields), List.copyOf(getters), open, warnings);
    }

    /** The field of a component, to which the compiler copies its {@code @Tag} and of which it knows the line. */
    private static Element fieldOf(RecordComponentElement component) {
        return ElementFilter.fieldsIn(Sources.parent(component).getEnclosedElements()).stream()
                .filter(f -> f.getSimpleName().equals(component.getSimpleName()))
                .findFirst()
                .<Element>map(f -> f)
                .orElse(component);
    }

    private TypeMirror typeOf(RecordComponentElement component, DeclaredType record) {
        if (record.getTypeArguments().isEmpty()) {
            return component.asType();
        }
        return ((ExecutableType) compiler.types.asMemberOf(record, component.getAccessor())).getReturnType();
    }

    private Warnings ofConstructors(TypeElement record) {
        Warnings all = Warnings.NONE;
        for (Element e : record.getEnclosedElements()) {
            if (e.getKind() == ElementKind.CONSTRUCTOR) {
                all = all.and(compiler.warnings(e));
            }
        }
        return all;
    }
}
