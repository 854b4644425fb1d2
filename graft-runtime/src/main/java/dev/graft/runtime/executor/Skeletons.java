package dev.graft.runtime.executor;

import dev.graft.Graft;
import dev.graft.runtime.generated.Skeleton;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;

/** Finds the generated side of a contract. */
public final class Skeletons {
    private Skeletons() {}

    /**
     * The skeleton of a contract.
     *
     * @throws BindingException if the class is no contract, or its generated code is missing or out of reach
     */
    public static <T> Skeleton<T> of(Class<T> contract) {
        if (!contract.isInterface() || contract.getAnnotation(Graft.class) == null) {
            throw new BindingException(
                    "", contract.getName() + " is no contract: annotate the interface with @Graft", null);
        }
        String name = generatedName(contract);
        try {
            Class<?> type = Class.forName(name, true, contract.getClassLoader());
            Field instance = type.getDeclaredField("INSTANCE");
            instance.setAccessible(true);
            @SuppressWarnings("unchecked") // generated together with the contract
            Skeleton<T> skeleton = (Skeleton<T>) instance.get(null);
            return skeleton;
        } catch (ClassNotFoundException | NoSuchFieldException e) {
            throw new BindingException(
                    "",
                    contract.getName() + " has no generated " + name
                            + ": compile it with graft-processor on the annotation processor path"
                            + " (since JDK 23 processors run only when the build names them)",
                    e);
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            throw new BindingException("", unreachable(contract), e);
        } catch (LinkageError e) {
            throw new BindingException(
                    "",
                    name + " cannot be loaded: " + e + ". Compile " + contract.getName()
                            + " again with the graft-processor of this release",
                    e);
        }
    }

    private static String unreachable(Class<?> contract) {
        String packageName = contract.getPackageName();
        return "the module " + contract.getModule().getName() + " keeps " + contract.getName()
                + " to itself: add \"opens "
                + packageName + " to dev.graft.runtime;\" to its module-info, or export the package and make the"
                + " contract public";
    }

    private static String generatedName(Class<?> contract) {
        StringBuilder name = new StringBuilder(contract.getSimpleName());
        for (Class<?> outer = contract.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name.insert(0, outer.getSimpleName() + "_");
        }
        String packageName = contract.getPackageName();
        return (packageName.isEmpty() ? "" : packageName + ".") + name + "Skeleton";
    }
}
