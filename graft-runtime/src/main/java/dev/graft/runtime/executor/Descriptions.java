package dev.graft.runtime.executor;

import dev.graft.runtime.generated.Skeleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The descriptions of contracts for other languages, those included that they refer to; one of each name. Immutable. */
public final class Descriptions {
    private static final Pattern REFERENCE = Pattern.compile("\\[\\s*\"reference\",\\s*\"([^\"]+)\"\\s*]");

    private final List<Class<?>> contracts = new ArrayList<>();
    private final List<Skeleton<?>> skeletons = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private Descriptions() {}

    /**
     * Reads them.
     *
     * @param needed contracts whose descriptions have to be there
     * @param others contracts that are passed over where they cannot be described
     * @throws BindingException if one that is needed is missing, or its generated code is
     */
    public static Descriptions of(List<Class<?>> needed, List<Class<?>> others) {
        Descriptions all = new Descriptions();
        needed.forEach(all::add);
        others.forEach(all::addIfPossible);
        return all;
    }

    private void addIfPossible(Class<?> contract) {
        try {
            add(contract);
        } catch (BindingException left) {
            // Nobody needs it so far; who asks for it is told that it is not there.
        }
    }

    private void add(Class<?> contract) {
        if (number(contract) >= 0) {
            return;
        }
        Skeleton<?> skeleton = Skeletons.of(contract);
        String text = read(contract);
        contracts.add(contract);
        skeletons.add(skeleton);
        texts.add(text);
        Matcher references = REFERENCE.matcher(text);
        while (references.find()) {
            try {
                add(Class.forName(references.group(1), false, contract.getClassLoader()));
            } catch (ClassNotFoundException e) {
                throw new BindingException(
                        "", contract.getName() + " refers to " + references.group(1) + ", which is not there", e);
            }
        }
    }

    private static String read(Class<?> contract) {
        String name = contract.getName().replace('.', '/').replace('$', '_');
        String file = "META-INF/graft/" + name + ".json";
        ClassLoader loader = contract.getClassLoader();
        try (InputStream in =
                loader == null ? ClassLoader.getSystemResourceAsStream(file) : loader.getResourceAsStream(file)) {
            if (in == null) {
                throw new BindingException(
                        "",
                        contract.getName() + " has no description for other languages, " + file
                                + ": compile it again with the graft-processor of this release",
                        null);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BindingException("", file + " cannot be read: " + e, e);
        }
    }

    /** The texts; a contract's number is the index of its text. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    /** The contracts themselves, by number. */
    public List<Skeleton<?>> skeletons() {
        return List.copyOf(skeletons);
    }

    /** The contract of a number. */
    public Class<?> contract(int number) {
        return contracts.get(number);
    }

    /** The numbers of contracts. */
    public List<Integer> numbersOf(List<Class<?>> some) {
        return some.stream().map(this::number).distinct().toList();
    }

    private int number(Class<?> contract) {
        return contracts.stream().map(Class::getName).toList().indexOf(contract.getName());
    }
}
