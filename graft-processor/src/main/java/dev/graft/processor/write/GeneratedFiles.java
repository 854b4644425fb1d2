package dev.graft.processor.write;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The text of all files of a contract.
 *
 * @param sources stub and skeleton
 * @param resources the {@code .proto} and the description
 */
public record GeneratedFiles(List<Text> sources, List<Text> resources) {

    /** One text, and the qualified name or the path of the file that it is for. */
    public record Text(String name, String content) {}

    /**
     * Writes them, on the compiler's thread.
     *
     * @param origin the contract, from which alone they are made
     * @throws IOException if one of them cannot be written, for example because it exists
     */
    public void write(Filer filer, TypeElement origin) throws IOException {
        for (Text source : sources) {
            write(filer.createSourceFile(source.name(), origin), source);
        }
        for (Text resource : resources) {
            write(filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource.name(), origin), resource);
        }
    }

    private static void write(FileObject file, Text text) throws IOException {
        try (Writer out = file.openWriter()) {
            out.write(text.content());
        }
    }
}
