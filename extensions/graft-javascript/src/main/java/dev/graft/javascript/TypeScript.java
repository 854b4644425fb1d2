package dev.graft.javascript;

import dev.graft.runtime.guest.GuestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Writes the types of contracts for TypeScript and editors, as {@code .d.ts} files.
 *
 * <pre>java -cp ... dev.graft.javascript.TypeScript --out FOLDER (DESCRIPTION.json | JAR | FOLDER)...</pre>
 */
public final class TypeScript {
    private static final String DESCRIPTIONS = "META-INF/graft/";
    private static final String ENDING = ".json";
    private static final String USAGE =
            "usage: dev.graft.javascript.TypeScript --out FOLDER (DESCRIPTION.json | JAR | FOLDER)...";

    private TypeScript() {}

    /**
     * Writes them, and ends the process.
     *
     * @param args as {@link TypeScript} says
     */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length < 3 || !args[0].equals("--out")) {
            err.println(USAGE);
            return 2;
        }
        try {
            List<String> descriptions = new ArrayList<>();
            for (String path : List.of(args).subList(2, args.length)) {
                descriptions.addAll(read(Path.of(path)));
            }
            if (descriptions.isEmpty()) {
                err.println("no description of a contract is in what was named: they are " + DESCRIPTIONS
                        + "....json in what was compiled with the graft-processor");
                return 1;
            }
            Path folder = Path.of(args[1]);
            for (String file : JavaScriptGuest.types(NodeLibrary.loaded(), folder.toAbsolutePath(), descriptions)) {
                out.println(folder.resolve(file));
            }
            return 0;
        } catch (IOException | GuestException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static List<String> read(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(
                    "there is no " + path + "; name a description, a jar of contracts or a folder of classes");
        }
        if (Files.isDirectory(path)) {
            try (var files = Files.walk(path)) {
                List<String> texts = new ArrayList<>();
                for (Path file :
                        files.filter(TypeScript::isDescription).sorted().toList()) {
                    texts.add(Files.readString(file));
                }
                return texts;
            }
        }
        return path.toString().endsWith(ENDING) ? List.of(Files.readString(path)) : ofJar(path);
    }

    private static boolean isDescription(Path path) {
        String name = path.toString().replace('\\', '/');
        return name.contains(DESCRIPTIONS) && name.endsWith(ENDING);
    }

    private static List<String> ofJar(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            List<String> texts = new ArrayList<>();
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(DESCRIPTIONS) && entry.getName().endsWith(ENDING)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            return texts;
        } catch (IOException e) {
            throw new IOException(path + " cannot be read as a jar: " + e.getMessage(), e);
        }
    }
}
