package dev.graft.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shop.Pricing;
import shop.PricingSkeleton;
import shop.PricingStub;

/** Packs classes of the tests into jars and folders. */
final class ModuleFiles {
    static final String GRAFT_MODULE = "dev.graft.runtime.GraftModule";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static ModuleFiles empty() {
        return new ModuleFiles();
    }

    /** With the contract {@code shop.Pricing}. */
    static ModuleFiles pricing() {
        return empty().classes(Pricing.class, PricingSkeleton.class, PricingStub.class);
    }

    ModuleFiles classes(Class<?>... types) {
        for (Class<?> type : types) {
            classNamed(type.getName());
        }
        return this;
    }

    ModuleFiles classNamed(String name) {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = ModuleFiles.class.getResourceAsStream("/" + file)) {
            entries.put(file, in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** Marks the class as compiled for a Java release of the far future. */
    ModuleFiles ofFarFuture(String name) {
        classNamed(name);
        entries.get(name.replace('.', '/') + ".class")[7] = (byte) (44 + 99);
        return this;
    }

    /** With what the compiler has written beside the contract. */
    ModuleFiles described(String contract) {
        for (String suffix : new String[] {".proto", ".json"}) {
            String file = "META-INF/graft/" + contract.replace('.', '/') + suffix;
            try (InputStream in = ModuleFiles.class.getResourceAsStream("/" + file)) {
                entries.put(file, in.readAllBytes());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return this;
    }

    ModuleFiles provides(String service, String... providers) {
        entries.put(
                "META-INF/services/" + service,
                ("# providers\n" + String.join("\n", providers) + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path jar(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        try (OutputStream file = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return path;
    }

    Path folder(Path path) throws IOException {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path file = path.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        return path;
    }
}
