package dev.graft.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the packages of the runtime. */
final class ArchitectureTest {
    private static final String ROOT = "dev.graft.runtime";

    /** For each package under the root, which others it may use. The root may use all of them. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("config", Set.of("transport", "wire")),
            Map.entry("hosting", Set.of()),
            Map.entry("guest", Set.of()),
            Map.entry("process", Set.of("guest")),
            Map.entry("executor", Set.of("config", "isolation", "session", "generated", "transport", "wire")),
            Map.entry("isolation", Set.of("session", "generated", "wire")),
            Map.entry("testing", Set.of()),
            Map.entry("session", Set.of("generated", "guest", "testing", "transport", "wire")),
            Map.entry("generated", Set.of("wire")),
            Map.entry("transport", Set.of("wire")),
            Map.entry("wire", Set.of()));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        assertThat(CLASSES.stream().map(ArchitectureTest::part).filter(part -> !part.isEmpty()))
                .isNotEmpty()
                .isSubsetOf(ARROWS.keySet());
    }

    @Test
    void packagesUseOnlyWhatStandsBelowThem() {
        ARROWS.forEach((part, allowed) -> {
            String[] forbidden = ARROWS.keySet().stream()
                    .filter(other -> !other.equals(part) && !allowed.contains(other))
                    .map(ArchitectureTest::within)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(within(part))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }

    @Test
    void nobodyBelowTheRootKnowsTheRoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void onlyTheTransportKnowsNetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("transport"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().assignedFrom(new Parts()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyWhatUsersAndGeneratedCodeNeedIsExported() throws Exception {
        Path built = Path.of(Hypertube.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ModuleDescriptor module =
                ModuleFinder.of(built).find(ROOT).orElseThrow().descriptor();

        assertThat(module.exports().stream()
                        .filter(exports -> !exports.isQualified())
                        .map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrder(ROOT, ROOT + ".generated", ROOT + ".guest");
        assertThat(module.exports().stream()
                        .filter(ModuleDescriptor.Exports::isQualified)
                        .collect(Collectors.toMap(ModuleDescriptor.Exports::source, ModuleDescriptor.Exports::targets)))
                .isEqualTo(Map.of(
                        ROOT + ".testing", Set.of("dev.graft.testkit"),
                        ROOT + ".hosting", Set.of("dev.graft.gateway")));
    }

    private static String within(String part) {
        return ROOT + "." + part + "..";
    }

    /** The package right under the root that a class is in; empty for the root itself. */
    private static String part(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).split("\\.", 2)[0];
    }

    /** One slice for each package, the root being one of them. */
    private static final class Parts implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(ROOT)
                    ? SliceIdentifier.of("of the runtime", part(type))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of the runtime";
        }
    }
}
