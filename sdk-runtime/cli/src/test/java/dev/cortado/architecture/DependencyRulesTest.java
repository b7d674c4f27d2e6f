package dev.cortado.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the dependency rules of docs/ARCHITECTURE.md. */
class DependencyRulesTest {

    private static final String COMPILER = "dev.cortado.compiler";
    private static final String OTA = "dev.cortado.ota";
    private static final String FLASH = "dev.cortado.flash";

    /** What any phase may use. */
    private static final List<String> FOUNDATION = List.of("diagnostic", "ir");

    /** The phases in the order in which they run; one may use the results of those before it. */
    private static final List<String> PHASES =
            List.of(
                    "classfile",
                    "substitution",
                    "world",
                    "indy",
                    "imageheap",
                    "metadata",
                    "reflection",
                    "interrupts",
                    "nullcheck",
                    "translate",
                    "reach",
                    "optimize",
                    "verify",
                    "lower",
                    "emit",
                    "partition",
                    "image",
                    "llvm",
                    "link",
                    "frames",
                    "report");

    private static JavaClasses sdk;

    @BeforeAll
    static void importClasses() {
        sdk =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.cortado");
    }

    @Test
    void abiAndBoardProfilesDependOnNothingOfTheSdk() {
        check(onlyDependsOn("dev.cortado.abi..", "dev.cortado.abi.."));
        check(onlyDependsOn("dev.cortado.boards..", "dev.cortado.boards.."));
    }

    @Test
    void compilerAndDeviceCodeMeetOnlyInAbi() {
        check(
                onlyDependsOn(
                        COMPILER + "..",
                        COMPILER + "..",
                        "dev.cortado.abi..",
                        "dev.cortado.boards.."));
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "dev.cortado.runtime..",
                                "dev.cortado.classlib..",
                                "dev.cortado.bsp..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                COMPILER + "..", "dev.cortado.boards..", "dev.cortado.cli..")
                        .allowEmptyShould(true));
    }

    @Test
    void runtimeDoesNotKnowTheClassLibraryOrAChip() {
        check(onlyDependsOn("dev.cortado.runtime..", "dev.cortado.runtime..", "dev.cortado.abi.."));
    }

    @Test
    void collectorKnowsThreadsAndClassesOnlyThroughItsOwnPort() {
        check(
                onlyDependsOn(
                        "dev.cortado.runtime.gc..",
                        "dev.cortado.runtime.gc..",
                        "dev.cortado.abi.."));
    }

    @Test
    void imageFormatDependsOnNothingButArrays() {
        check(
                classes()
                        .that()
                        .resideInAPackage(OTA + ".format..")
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(OTA + ".format..", "java.lang..")
                                        .or(type(Arrays.class))));
    }

    @Test
    void bootloaderDependsOnTheImageFormatAlone() {
        check(
                classes()
                        .that()
                        .resideInAPackage(OTA + ".bootloader..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                OTA + ".bootloader..", OTA + ".format..", "java.lang.."));
    }

    @Test
    void deviceCodeOfUpdatesDoesNotSeeTheHosts() {
        check(onlyDependsOn(OTA + ".crypto..", OTA + ".crypto..", OTA + ".format.."));
    }

    @Test
    void updatesDoNotSeeTheCompiler() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(OTA + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(COMPILER + "..", "dev.cortado.cli..", FLASH + ".."));
    }

    @Test
    void onlyTheImagesOfUpdatesSeeRuntimeAndDrivers() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(OTA + "..")
                        .and()
                        .resideOutsideOfPackages(OTA + ".firmware..", OTA + ".device..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dev.cortado.runtime..", "dev.cortado.drivers.."));
    }

    @Test
    void driversSeeOnlyThePortsThatTheyImplement() {
        check(
                onlyDependsOn(
                        "dev.cortado.drivers..",
                        "dev.cortado.drivers..",
                        "dev.cortado.abi..",
                        OTA + ".bootloader.."));
    }

    @Test
    void commandsOnImagesDoNotSeeTheCompiler() {
        check(
                onlyDependsOn(
                        "dev.cortado.cli.image..",
                        "dev.cortado.cli.image..",
                        "dev.cortado.cli.option..",
                        OTA + "..",
                        "dev.cortado.boards.."));
    }

    @Test
    void flashToolDoesNotSeeTheCompiler() {
        check(
                onlyDependsOn(
                        FLASH + "..",
                        FLASH + "..",
                        "dev.cortado.boards..",
                        OTA + ".format..",
                        OTA + ".delta.."));
        check(
                onlyDependsOn(
                        "dev.cortado.cli.flash..",
                        "dev.cortado.cli.flash..",
                        FLASH + "..",
                        "dev.cortado.boards.."));
    }

    @Test
    void planKnowsNoProbe() {
        check(
                onlyDependsOn(
                        FLASH + ".plan..",
                        FLASH + ".plan..",
                        FLASH + ".firmware..",
                        FLASH + ".target..",
                        FLASH,
                        "dev.cortado.boards.."));
    }

    @Test
    void irDependsOnNothing() {
        check(onlyDependsOn(COMPILER + ".ir..", COMPILER + ".ir.."));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void phaseDoesNotSeeALaterPhase(String phase) {
        String[] later =
                PHASES.stream()
                        .skip(PHASES.indexOf(phase) + 1L)
                        .map(name -> COMPILER + "." + name + "..")
                        .toArray(String[]::new);
        check(
                noClasses()
                        .that()
                        .resideInAPackage(COMPILER + "." + phase + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .allowEmptyShould(true));
    }

    static Stream<String> phases() {
        return PHASES.stream().limit(PHASES.size() - 1L);
    }

    @Test
    void foundationDoesNotSeeAPhase() {
        for (String foundation : FOUNDATION) {
            check(
                    onlyDependsOn(
                            COMPILER + "." + foundation + "..",
                            FOUNDATION.stream()
                                    .map(name -> COMPILER + "." + name + "..")
                                    .toArray(String[]::new)));
        }
    }

    @Test
    void everyPackageOfTheCompilerHasItsPlaceInTheOrder() {
        Set<String> known = new TreeSet<>(FOUNDATION);
        known.addAll(PHASES);
        known.add("icount");
        Set<String> unknown = new TreeSet<>();
        sdk.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(COMPILER + "."))
                .map(name -> name.substring(COMPILER.length() + 1).split("\\.")[0])
                .filter(name -> !known.contains(name))
                .forEach(unknown::add);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching("dev.cortado.(**)").should().beFreeOfCycles());
    }

    @Test
    void nothingIsCalledUtilOrTheLike() {
        check(
                classes()
                        .should()
                        .resideOutsideOfPackages(
                                Stream.of(
                                                "util", "utils", "common", "impl", "helper",
                                                "helpers", "manager", "misc", "data")
                                        .map(name -> ".." + name + "..")
                                        .toArray(String[]::new)));
        check(classes().should().haveSimpleNameNotEndingWith("Impl"));
        check(classes().should().haveSimpleNameNotEndingWith("Helper"));
        check(classes().should().haveSimpleNameNotEndingWith("Manager"));
        check(classes().should().haveSimpleNameNotEndingWith("Utils"));
    }

    private static ArchRule onlyDependsOn(String packages, String... allowed) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAPackage("dev.cortado..")
                                .and(JavaClass.Predicates.resideOutsideOfPackages(allowed)))
                .allowEmptyShould(true);
    }

    private static void check(ArchRule rule) {
        rule.check(sdk);
    }
}
