package conformance;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All schemas that the build of this module emitted, and that of the protocol, as the real protoc understands them. */
final class Schemas {
    private final Map<String, FileDescriptor> byPackage = new HashMap<>();

    private Schemas() {}

    static Schemas compile(Path folder) throws Exception {
        Path root = Path.of(Schemas.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Path> protos = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root.resolve("META-INF/graft"))) {
            all.filter(path -> path.toString().endsWith(".proto")).forEach(protos::add);
        }
        Path protocol = folder.resolve("protocol.proto");
        try (InputStream in = Schemas.class.getResourceAsStream("/META-INF/graft/protocol.proto")) {
            Files.copy(in, protocol);
        }
        List<String> command = new ArrayList<>(List.of(
                protoc().toString(),
                "--proto_path=" + root.resolve("META-INF/graft"),
                "--proto_path=" + folder,
                "--descriptor_set_out=" + folder.resolve("all.pb"),
                protocol.toString()));
        protos.forEach(path -> command.add(path.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || said.contains("warning")) {
            throw new AssertionError("protoc says: " + said);
        }
        return read(folder.resolve("all.pb"));
    }

    private static Path protoc() throws IOException {
        Path protoc = Path.of(System.getProperty("protoc", "target/protoc/protoc"));
        Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(protoc));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(protoc, permissions);
        return protoc;
    }

    private static Schemas read(Path set) throws IOException, Descriptors.DescriptorValidationException {
        Schemas schemas = new Schemas();
        for (FileDescriptorProto file :
                FileDescriptorSet.parseFrom(Files.readAllBytes(set)).getFileList()) {
            FileDescriptor descriptor = FileDescriptor.buildFrom(file, new FileDescriptor[0]);
            schemas.byPackage.put(descriptor.getPackage(), descriptor);
        }
        return schemas;
    }

    Descriptor message(String packageName, String name) {
        Descriptor descriptor = byPackage.get(packageName).findMessageTypeByName(name);
        if (descriptor == null) {
            throw new AssertionError(packageName + " has no message " + name);
        }
        return descriptor;
    }
}
