package dev.graft.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where and with what a run was made. */
final class Machine {
    private Machine() {}

    static String describe(String command) throws IOException {
        return "`" + command + "` printed this on JDK " + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors (" + processor() + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", with " + versions()
                + ".";
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    /** By the names of the jars, which say it whatever the libraries themselves say. */
    private static String versions() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(jar -> Path.of(jar).getFileName().toString())
                .filter(jar -> jar.matches(
                        "(dubbo|rsocket-core|reactor-netty-core|grpc-core|netty-common|protobuf-java|jmh-core)-.*"))
                .map(jar -> jar.replaceFirst("-(\\d.*)\\.jar", " $1"))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
