package dev.graft.processor;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The real protoc, all files in one call. */
final class Protoc {
    private static final Path EXECUTABLE = Path.of("target/protoc/protoc");
    private static final String FOLDER = "META-INF/graft/";

    private Protoc() {}

    /** What protoc makes of the {@code .proto} files among the generated ones, by path. */
    static Map<String, FileDescriptor> compile(Map<String, String> generated, Path dir)
            throws IOException, InterruptedException, DescriptorValidationException {
        Path executable = Files.copy(EXECUTABLE, dir.resolve("protoc"));
        if (!executable.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + executable + " executable");
        }
        Path out = dir.resolve("descriptors");
        List<String> command = new ArrayList<>(
                List.of(executable.toString(), "--fatal_warnings", "-I" + dir, "--descriptor_set_out=" + out));
        for (Map.Entry<String, String> file : generated.entrySet()) {
            if (file.getKey().endsWith(".proto")) {
                Path proto = dir.resolve(file.getKey().substring(FOLDER.length()));
                Files.createDirectories(proto.getParent());
                Files.writeString(proto, file.getValue());
                command.add(proto.toString());
            }
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("protoc says:\n" + said);
        }
        Map<String, FileDescriptor> descriptors = new TreeMap<>();
        for (FileDescriptorProto file :
                FileDescriptorSet.parseFrom(Files.readAllBytes(out)).getFileList()) {
            descriptors.put(file.getName(), FileDescriptor.buildFrom(file, new FileDescriptor[0]));
        }
        return descriptors;
    }
}
