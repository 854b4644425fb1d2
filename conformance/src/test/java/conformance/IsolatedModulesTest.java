package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftIncompatibleException;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code runtime=jvm;modules=...}: a module in a class loader of its own, in this process. */
class IsolatedModulesTest {
    private static final String OFFICE = """
            package badgery;
            import conformance.*;
            public class Office implements Badges {
              private final Repeating repeating;
              public Office() { this(null); }
              public Office(dev.graft.runtime.Hypertube tube) {
                repeating = tube == null ? null : tube.graft(Repeating.class);
              }
              @Override public Badge badge(String name) { return new Badge(name, name.length()); }
              @Override public Badge same(Badge badge) { return badge; }
              @Override public String library() { return %s; }
              @Override public String echoed(String text) { return repeating.repeat(text); }
              @Override public int ring(Bell bell, int times) { return bell.ring(times); }
              @Override public void refuse() { throw new RejectedException("no more badges", null); }
              @Override public void block() {
                try {
                  new java.util.concurrent.CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException("interrupted", e);
                }
              }
            }
            """;
    private static final String MODULE = """
            package badgery;
            public class Setup implements dev.graft.runtime.GraftModule {
              @Override public void configure(dev.graft.runtime.Binder binder) {
                binder.provideWith(conformance.Badges.class, tube -> new Office(tube));
              }
            }
            """;
    private static final Class<?>[] CONTRACTS = {
        Badges.class,
        BadgesSkeleton.class,
        BadgesStub.class,
        Badge.class,
        RejectedException.class,
        Bell.class,
        BellSkeleton.class,
        BellStub.class,
        Repeating.class,
        RepeatingSkeleton.class,
        RepeatingStub.class,
    };

    private static final String LOADER = "dev.graft.runtime.hosting.ModuleClassLoader";

    @TempDir
    private Path folder;

    private ModuleFolder office(String name) throws IOException {
        return new ModuleFolder(folder.resolve(name))
                .source("badgery.Office", OFFICE.formatted("\"none\""))
                .source("badgery.Setup", MODULE)
                .provides("dev.graft.runtime.GraftModule", "badgery.Setup");
    }

    private String module(boolean sharing) throws IOException {
        return sharing
                ? office("sharing").made()
                : office("copying").copies(CONTRACTS).made();
    }

    private static Hypertube.Builder hosting(String modules) {
        return Hypertube.builder()
                .connection("name=badges;modules=\"" + modules + "\"")
                .provide(Repeating.class, text -> text + text);
    }

    @Test
    void whereTheContractIsSharedTheVeryObjectsPass() throws IOException {
        try (Hypertube tube = hosting(module(true)).open()) {
            Badges badges = tube.graft(Badges.class);
            Badge badge = badges.badge("Ada");

            assertThat(badges.same(badge)).isSameAs(badge);
            assertThat(tube.routes())
                    .filteredOn(route -> route.graft().equals("badges"))
                    .singleElement()
                    .satisfies(route -> {
                        assertThat(route.mode()).isEqualTo(Route.Mode.LOCAL);
                        assertThat(route.provider().orElseThrow())
                                .startsWith("badgery.Office from the module badgery.Setup in " + folder)
                                .endsWith("sharing, called directly");
                    });
            assertThat(tube.explain()).contains("badges     conformance.Badges     local");
        }
    }

    @Test
    void whereTheModuleBringsTheContractValuesCrossAsBytes() throws IOException {
        try (Hypertube tube = hosting(module(false)).open()) {
            Badges badges = tube.graft(Badges.class);
            Badge badge = new Badge("Ada", 3);

            assertThat(badges.same(badge)).isEqualTo(badge).isNotSameAs(badge);
            assertThat(tube.explain())
                    .contains("copying, called by bytes, as the module brings its own conformance.Badges");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aModuleReachesTheGraftsOfTheProgram(boolean sharing) throws IOException {
        try (Hypertube tube = hosting(module(sharing)).open()) {
            assertThat(tube.graft(Badges.class).echoed("ab")).isEqualTo("abab");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aModuleCallsBackOnTheCallersThread(boolean sharing) throws IOException {
        try (Hypertube tube = hosting(module(sharing)).open()) {
            CountingBell bell = new CountingBell();

            assertThat(tube.graft(Badges.class).ring(bell, 3)).isEqualTo(3);
            assertThat(bell.threads).containsExactly(Thread.currentThread());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAModuleThrowsArrivesAsItself(boolean sharing) throws IOException {
        try (Hypertube tube = hosting(module(sharing)).open()) {
            assertThatThrownBy(tube.graft(Badges.class)::refuse)
                    .isExactlyInstanceOf(RejectedException.class)
                    .hasMessage("no more badges")
                    .satisfies(thrown -> assertThat(thrown.getStackTrace())
                            .anyMatch(frame -> frame.getClassName().equals("badgery.Office")));
        }
    }

    @Test
    void deadlinesHoldWhereBytesCross() throws IOException {
        try (Hypertube tube = Hypertube.builder()
                .connection("name=badges;timeout=200ms;modules=\"" + module(false) + "\"")
                .provide(Repeating.class, text -> text)
                .open()) {
            assertThatThrownBy(tube.graft(Badges.class)::block)
                    .isInstanceOf(GraftTimeoutException.class)
                    .hasMessageContaining("badges.block() at jvm:" + folder);
            assertThat(tube.graft(Badges.class).badge("Bo")).isEqualTo(new Badge("Bo", 2));
        }
    }

    @Test
    void anOlderContractOfAModuleFailsTheMethodsThatDifferOnly() throws IOException {
        String older = new ModuleFolder(folder.resolve("older"))
                .source("conformance.Badge", "package conformance; public record Badge(String name, int number) {}")
                .source("conformance.Badges", """
                        package conformance;
                        @dev.graft.Graft public interface Badges {
                          Badge badge(String name);
                          long library();
                        }
                        """)
                .source("badgery.Office", """
                        package badgery;
                        import conformance.*;
                        public class Office implements Badges {
                          @Override public Badge badge(String name) { return new Badge("old " + name, 0); }
                          @Override public long library() { return 1; }
                        }
                        """)
                .provides("conformance.Badges", "badgery.Office")
                .made();
        try (Hypertube tube = hosting(older).open()) {
            Badges badges = tube.graft(Badges.class);

            assertThat(badges.badge("Ada")).isEqualTo(new Badge("old Ada", 0));
            assertThatThrownBy(badges::library).isInstanceOfSatisfying(GraftIncompatibleException.class, e -> {
                assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
                assertThat(e.method()).isEqualTo("library()");
            });
            assertThatThrownBy(() -> badges.echoed("x")).isInstanceOf(GraftIncompatibleException.class);
        }
    }

    @Test
    void twoVersionsOfOneLibraryRunSideBySide() throws IOException {
        Path old = Path.of(System.getProperty("libraries"), "guava-16.0.1.jar");
        Path recent = Path.of(System.getProperty("libraries"), "guava-33.5.0-jre.jar");
        // Each calls what the other version does not have.
        String one =
                library("one", "com.google.common.base.Objects.toStringHelper(\"one\").add(\"n\", 1).toString()", old);
        String two = library("two", "com.google.common.base.Strings.lenientFormat(\"two{n=%%s}\", 2)", recent);
        try (Hypertube first = hosting(one).open();
                Hypertube second = hosting(two).open()) {
            assertThat(first.graft(Badges.class).library()).isEqualTo("one{n=1}");
            assertThat(second.graft(Badges.class).library()).isEqualTo("two{n=2}");
        }
    }

    private String library(String name, String expression, Path jar) throws IOException {
        return new ModuleFolder(folder.resolve(name))
                .source("badgery.Office", OFFICE.formatted(expression.replace("%%", "%")))
                .provides("conformance.Badges", "badgery.Office")
                .library(jar)
                .made();
    }

    @Test
    void aStringThatAnotherOneBeatsLoadsNothing() throws IOException {
        try (Hypertube tube = Hypertube.builder()
                .connection("name=badges;modules=/nowhere")
                .connection("name=badges;modules=\"" + module(true) + "\"")
                .provide(Repeating.class, text -> text)
                .open()) {
            assertThat(tube.graft(Badges.class).badge("Cy").number()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void othersCanCallTheModulesOfATube(boolean sharing) throws IOException {
        try (Hypertube host =
                        hosting(module(sharing)).listen("tcp://127.0.0.1:0").open();
                Hypertube caller = Hypertube.builder()
                        .connection("host=" + host.addresses().get(0))
                        .open()) {
            assertThat(caller.graft(Badges.class).badge("Ada")).isEqualTo(new Badge("Ada", 3));
            assertThat(caller.graft(Repeating.class).repeat("x")).isEqualTo("xx");
        }
    }

    private static void assertRefused(String modules, String... words) {
        assertThatThrownBy(() -> Hypertube.builder()
                        .connection("name=badges;modules=\"" + modules + "\"")
                        .open())
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageStartingWith("code: ")
                .hasMessageContainingAll(words);
    }

    @Test
    void aModuleThatIsNotThereIsRefusedWhenTheTubeOpens() {
        assertRefused(folder + "/pricing.jar", folder + "/pricing.jar does not exist. Name a jar, or a folder");
        assertRefused(
                "lib/pricing.jar",
                "lib/pricing.jar does not exist in " + Path.of("").toAbsolutePath());
    }

    @Test
    void aFileThatIsNoJarIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.jar"), "notes");

        assertRefused(file.toString(), file + " is not a jar");
    }

    @Test
    void aModuleInPythonIsToldFromABrokenJar() throws IOException {
        Path file = Files.writeString(folder.resolve("badges.py"), "def badge(name): pass");
        Files.writeString(Files.createDirectory(folder.resolve("badges")).resolve("__init__.py"), "");

        assertRefused(file.toString(), file + " is written in Python: say so beside it, with runtime=python");
        assertRefused(folder + "/badges", folder + "/badges is written in Python");
    }

    @Test
    void aModuleThatProvidesNothingIsRefused() throws IOException {
        String modules = new ModuleFolder(folder.resolve("empty"))
                .source("badgery.Other", "package badgery; public class Other {}")
                .made();

        assertRefused(modules, modules + " provides nothing: it has no META-INF/services/");
    }

    @Test
    void aModuleThatLacksAClassIsRefusedWithItsName() throws IOException {
        String modules = office("lacking").made();
        Files.delete(Path.of(modules, "badgery/Office.class"));
        try (Hypertube tube = hosting(modules).open()) {
            assertThatThrownBy(() -> tube.graft(Badges.class))
                    .isInstanceOf(GraftConfigurationException.class)
                    .hasMessageContaining("the class badgery.Office is not there, which badgery.Setup needs")
                    .hasMessageContaining("Add the jar that has it to modules");
        }
    }

    @Test
    void aLibraryOfTheProgramIsNotThereForAModule() throws IOException {
        String modules = new ModuleFolder(folder.resolve("leaning"))
                .source("badgery.Office", OFFICE.formatted("org.assertj.core.util.Strings.quote(\"x\")"))
                .provides("conformance.Badges", "badgery.Office")
                .made();
        try (Hypertube tube = hosting(modules).open()) {
            assertThatThrownBy(tube.graft(Badges.class)::library)
                    .isInstanceOf(NoClassDefFoundError.class)
                    .hasMessageContaining("org/assertj");
        }
    }

    @Test
    void aModuleThatDoesNotProvideTheGraftSaysWhatItProvides() throws IOException {
        String modules = module(true);
        try (Hypertube tube = Hypertube.builder()
                .connection("name=repeating;modules=\"" + modules + "\"")
                .open()) {
            assertThatThrownBy(() -> tube.graft(Repeating.class))
                    .isInstanceOf(GraftConfigurationException.class)
                    .hasMessageContaining("the module jvm:" + modules + " does not provide conformance.Repeating")
                    .hasMessageContaining("It provides conformance.Badges");
        }
    }

    @Test
    void aModuleThatBringsHalfOfAContractIsRefused() throws IOException {
        String modules = office("half").copies(Badge.class).made();
        try (Hypertube tube = hosting(modules).open()) {
            assertThatThrownBy(() -> tube.graft(Badges.class))
                    .isInstanceOf(GraftConfigurationException.class)
                    .hasMessageContaining("brings its own conformance.Badge, but not the contract conformance.Badges")
                    .hasMessageContaining("Let the module bring both, or neither");
        }
    }

    @Test
    void aProgramThatProvidesNothingForAModuleSaysSo() throws IOException {
        for (boolean sharing : new boolean[] {true, false}) {
            try (Hypertube tube = Hypertube.builder()
                    .connection("name=badges;modules=\"" + module(sharing) + "\"")
                    .open()) {
                assertThatThrownBy(() -> tube.graft(Badges.class))
                        .isInstanceOf(GraftConfigurationException.class)
                        .hasMessageContaining("nobody provides conformance.Repeating here");
            }
        }
    }

    @Test
    void aCallOfAModuleWhoseTubeIsClosedIsRefused() throws IOException {
        Hypertube tube = hosting(module(false)).open();
        Badges badges = tube.graft(Badges.class);
        assertThat(badges.badge("Di").number()).isEqualTo(2);
        tube.close(Duration.ZERO);

        assertThatThrownBy(() -> badges.badge("Ed"))
                .isInstanceOf(GraftUnavailableException.class)
                .hasMessageContaining("the tube is closed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHundredLoadsAndUnloadsLeaveNothing(boolean sharing) throws IOException {
        String modules = module(sharing);
        for (int i = 0; i < 10; i++) {
            loadAndUnload(modules);
        }
        Leftovers before = Leftovers.now();
        for (int i = 0; i < 100; i++) {
            loadAndUnload(modules);
        }

        Eventually.until("all class loaders of modules are gone", () -> {
            System.gc();
            return Leftovers.loaders(LOADER) == 0;
        });
        Eventually.until("threads, open files and classes are as many as before", () -> {
            System.gc();
            return Leftovers.now().isNoMoreThan(before);
        });
    }

    private static void loadAndUnload(String modules) {
        try (Hypertube tube = hosting(modules).open()) {
            Badges badges = tube.graft(Badges.class);
            assertThat(badges.echoed("x")).isEqualTo("xx");
            assertThat(badges.ring(new CountingBell(), 1)).isEqualTo(1);
            assertThat(Leftovers.loaders(LOADER)).isPositive();
        }
    }
}
