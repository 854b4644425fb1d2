package dev.graft.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.graft.processor", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArrowsTest {
    @ArchTest
    static final ArchRule ARROWS_POINT_DOWNWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("entry")
            .definedBy("dev.graft.processor")
            .layer("read")
            .definedBy("..processor.read..")
            .layer("check")
            .definedBy("..processor.check..")
            .layer("write")
            .definedBy("..processor.write..")
            .layer("model")
            .definedBy("..processor.model..")
            .layer("diagnostic")
            .definedBy("..processor.diagnostic..")
            .whereLayer("entry")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("write")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("entry", "read", "check", "write")
            .whereLayer("diagnostic")
            .mayOnlyBeAccessedByLayers("entry", "read", "check", "write");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("dev.graft.(processor..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NOTHING_OF_THE_COMPILER = noClasses()
            .that()
            .resideInAPackage("..processor.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax..", "com.palantir..");

    @ArchTest
    static final ArchRule ONLY_THE_PROCESSOR_IS_PUBLIC_TO_USERS = classes()
            .that()
            .resideInAPackage("dev.graft.processor")
            .and()
            .arePublic()
            .should()
            .haveSimpleName("GraftProcessor");
}
