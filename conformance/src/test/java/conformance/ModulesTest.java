package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.processor.GraftProcessor;
import java.io.File;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a Java module, with Graft on the module path, as a process of its own. */
class ModulesTest {
    private static final String CONTRACT =
            "package app.api; @dev.graft.Graft %s interface Greeter { String greet(String name); }";
    private static final String MAIN = "package app.api;"
            + "public final class Main {"
            + "  private Main() {}"
            + "  public static void main(String[] args) {"
            + "    try (var callee = dev.graft.runtime.Hypertube.builder()"
            + "            .provide(Greeter.class, name -> \"hello \" + name).listen(\"tcp://127.0.0.1:0\").open();"
            + "        var caller = dev.graft.runtime.Hypertube.builder()"
            + "            .connection(\"host=\" + callee.addresses().get(0)).open()) {"
            + "      System.out.println(caller.graft(Greeter.class).greet(\"modules\"));"
            + "    } catch (dev.graft.runtime.GraftConfigurationException e) {"
            + "      System.out.println(e.getMessage());"
            + "    }"
            + "  }"
            + "}";

    @TempDir
    private Path folder;

    /** What Graft needs at run time, as jars or folders of classes. */
    private static String modulePath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("graft-annotations")
                        || entry.contains("graft-runtime")
                        || entry.contains("netty")
                        || entry.contains("jspecify"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String run(String visibility, String directives) throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src"));
        Map<String, String> files = Map.of(
                "module-info.java",
                "module app { requires transitive dev.graft.runtime; " + directives + " }",
                "Greeter.java",
                CONTRACT.formatted(visibility),
                "Main.java",
                MAIN);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(sources.resolve(file.getKey()), file.getValue());
        }
        Path classes = folder.resolve("app");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.list(sources)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages,
                    manager,
                    null,
                    List.of("-d", classes.toString(), "-p", modulePath(), "-Xlint:all", "-Werror"),
                    null,
                    manager.getJavaFileObjectsFromPaths(all.toList()));
            task.setProcessors(List.of(new GraftProcessor()));
            assertThat(task.call()).as("%s", messages).isTrue();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        modulePath() + File.pathSeparator + classes,
                        "-m",
                        "app/app.api.Main")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void anExportedContractWorks() throws Exception {
        assertThat(run("public", "exports app.api;")).contains("hello modules");
    }

    @Test
    void anOpenedContractWorksThoughItIsNotPublic() throws Exception {
        assertThat(run("", "opens app.api to dev.graft.runtime;")).contains("hello modules");
    }

    @Test
    void aContractThatIsNeitherIsRefusedWithTheLineToAdd() throws Exception {
        assertThat(run("public", ""))
                .contains("opens app.api to dev.graft.runtime;")
                .contains("module-info");
    }
}
