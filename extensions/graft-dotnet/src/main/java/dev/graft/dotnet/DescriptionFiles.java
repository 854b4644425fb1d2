package dev.graft.dotnet;

import dev.graft.runtime.guest.GuestException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the descriptions of contracts, which the annotation processor writes. */
final class DescriptionFiles {
    private static final String FOLDER = "META-INF/graft";
    private static final String ENDING = ".json";

    private DescriptionFiles() {}

    /**
     * Reads all of them.
     *
     * @param from files, jars, and folders that have classes or descriptions
     * @throws GuestException if one cannot be read, or has none
     */
    static List<String> read(List<Path> from) {
        List<String> all = new ArrayList<>();
        for (Path each : from) {
            try {
                int before = all.size();
                readOne(each, all);
                if (all.size() == before) {
                    throw new GuestException(
                            each + " has no descriptions of contracts: nothing ends with " + ENDING + " in its "
                                    + FOLDER + ". Compile its contracts with graft-processor",
                            null);
                }
            } catch (IOException e) {
                throw new GuestException(each + " cannot be read: " + e, e);
            }
        }
        return all;
    }

    private static void readOne(Path from, List<String> all) throws IOException {
        if (!Files.exists(from)) {
            throw new GuestException(
                    "there is no " + from + ". Name a description, a jar, or a folder of classes", null);
        }
        if (Files.isDirectory(from)) {
            Path folder = from.resolve(FOLDER);
            readIn(Files.isDirectory(folder) ? folder : from, all);
        } else if (from.toString().endsWith(ENDING)) {
            all.add(Files.readString(from));
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(from)) {
                Path folder = jar.getPath(FOLDER);
                if (Files.isDirectory(folder)) {
                    readIn(folder, all);
                }
            } catch (ProviderNotFoundException e) {
                throw new GuestException(from + " is neither a description (" + ENDING + ") nor a jar", e);
            }
        }
    }

    private static void readIn(Path folder, List<String> all) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            all.add(Files.readString(file));
        }
    }
}
