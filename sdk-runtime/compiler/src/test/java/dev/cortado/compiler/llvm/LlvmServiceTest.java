package dev.cortado.compiler.llvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlvmServiceTest {
    private static final String ADD =
            """
            define double @add(double %a, double %b) {
              %sum = fadd double %a, %b
              ret double %sum
            }
            define float @add_float(float %a, float %b) {
              %sum = fadd float %a, %b
              ret float %sum
            }
            """;

    private static final String NO_SUCH_REGISTER =
            """
            declare void @llvm.write_register.i32(metadata, i32)
            define void @f() {
              call void @llvm.write_register.i32(metadata !0, i32 0)
              ret void
            }
            !0 = !{!"no_such_register"}
            """;

    private static LlvmService llvm;

    @BeforeAll
    static void open() {
        llvm = LlvmService.open(LlvmDistribution.inUserCache());
    }

    @Test
    void theVersionIsThatOfTheArtifactOnTheClassPath() throws IOException {
        try (InputStream in =
                LlvmService.class.getResourceAsStream(
                        "/META-INF/maven/org.bytedeco/llvm/pom.properties")) {
            Properties artifact = new Properties();
            artifact.load(in);
            assertEquals(LlvmDistribution.VERSION, artifact.getProperty("version"));
        }
    }

    @Test
    void theHardFloatTargetAddsFloatsInHardwareAndDoublesInSoftware() {
        String assembly = assembly(ADD, LlvmTarget.cortexM4());
        assertTrue(assembly.contains("vadd.f32\ts0, s0, s1"), assembly);
        assertTrue(assembly.contains("__aeabi_dadd"), assembly);
    }

    @ParameterizedTest
    @CsvSource({"thumbv6m,cortex-m0", "thumbv7m,cortex-m3"})
    void targetsWithoutFloatingPointCallTheAeabiFunctions(String architecture, String cpu) {
        LlvmTarget target = LlvmTarget.arm(architecture, cpu, FloatAbi.SOFT, List.of());
        String assembly = assembly(ADD, target);
        assertTrue(assembly.contains("bl\t__aeabi_fadd"), assembly);
        assertTrue(assembly.contains("bl\t__aeabi_dadd"), assembly);
        assertTrue(assembly.contains(".fnstart"), "exception tables: " + assembly);
    }

    @Test
    void theApplicationCoreAddsDoublesInHardware() {
        assertTrue(assembly(ADD, LlvmTarget.cortexA7()).contains("vadd.f64"));
    }

    @Test
    void theSameTextGivesTheSameObject() {
        assertArrayEquals(object(ADD), object(ADD));
    }

    @Test
    void aTripleThatIsNotNormalisedIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new LlvmTarget("thumbv7m-none-eabi", "cortex-m3", List.of()));
    }

    @Test
    void aParseErrorNamesTheLine() {
        String ir = "define void @f() {\n  ret void\n}\ndefine i32 @g() {\n  ret i33 %x\n}\n";
        LlvmException e = assertThrows(LlvmException.class, () -> object(ir));
        assertEquals(LlvmException.Stage.PARSE, e.stage());
        assertEquals(new LlvmException.Line(5, "  ret i33 %x"), e.line().orElseThrow());
        assertTrue(e.getMessage().contains("IR line 5: ret i33 %x"), e.getMessage());
    }

    @Test
    void aVerifierErrorNamesTheLine() {
        String ir =
                """
                define i32 @f(i1 %c) {
                entry:
                  br i1 %c, label %a, label %b
                a:
                  %x = add i32 1, 2
                  br label %b
                b:
                  ret i32 %x
                }
                """;
        LlvmException e = assertThrows(LlvmException.class, () -> object(ir));
        assertEquals(LlvmException.Stage.VERIFY, e.stage());
        assertEquals(5, e.line().orElseThrow().number(), e.getMessage());
    }

    @Test
    void wrongInlineAssemblyIsAnExceptionAndNotTheEndOfTheProcess() {
        String ir =
                "define void @f() {\n"
                        + "  call void asm sideeffect \"frobnicate r0\", \"\"()\n"
                        + "  ret void\n"
                        + "}\n";
        LlvmException e = assertThrows(LlvmException.class, () -> object(ir));
        assertEquals(LlvmException.Stage.GENERATE, e.stage());
        assertTrue(e.getMessage().contains("invalid instruction"), e.getMessage());
    }

    @Test
    void anInternalErrorOfTheBackEndIsAnExceptionAndNotTheEndOfTheProcess() {
        LlvmException e = assertThrows(LlvmException.class, () -> object(NO_SUCH_REGISTER));
        assertTrue(e.getMessage().contains("no_such_register"), e.getMessage());
        assertTrue(object(ADD).length > 0, "the next module still compiles");
    }

    @Test
    void theGoalDecidesAboutThePasses() {
        String ir = "define i32 @f() {\n  %x = add i32 1, 2\n  ret i32 %x\n}\n";
        assertTrue(text(ir, OptimizationGoal.NONE).contains("add i32"));
        assertFalse(text(ir, OptimizationGoal.SPEED).contains("add i32"));
        assertTrue(text(ir, OptimizationGoal.SIZE).contains("ret i32 3"));
    }

    @Test
    void modulesAreCompiledConcurrently() {
        byte[] expected = object(ADD);
        IntStream.range(0, 16).parallel().forEach(i -> assertArrayEquals(expected, object(ADD)));
    }

    @Test
    void twoServicesShareTheLibrary() {
        LlvmService second = LlvmService.open(LlvmDistribution.inUserCache());
        assertThrows(LlvmException.class, () -> object(NO_SUCH_REGISTER));
        assertArrayEquals(
                object(ADD),
                second.compile(
                        ADD, LlvmTarget.cortexM3(), OptimizationGoal.SIZE, OutputKind.OBJECT));
    }

    private static byte[] object(String ir) {
        return llvm.compile(ir, LlvmTarget.cortexM3(), OptimizationGoal.SIZE, OutputKind.OBJECT);
    }

    private static String assembly(String ir, LlvmTarget target) {
        byte[] text = llvm.compile(ir, target, OptimizationGoal.SIZE, OutputKind.ASSEMBLY);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static String text(String ir, OptimizationGoal goal) {
        byte[] text = llvm.compile(ir, LlvmTarget.cortexM3(), goal, OutputKind.OPTIMIZED_IR);
        return new String(text, StandardCharsets.UTF_8);
    }
}
