package dev.cortado.compiler.substitution;

import static dev.cortado.compiler.substitution.SubstitutedTarget.assertVerifies;
import static dev.cortado.compiler.substitution.SubstitutedTarget.classPath;
import static dev.cortado.compiler.substitution.SubstitutedTarget.substituted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.compiler.classfile.ClassPath;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is removed stays with its reason. */
class RemovedMembersTest {

    @TempDir Path directory;

    @Test
    void aRemovedMethodCarriesItsReason() throws Exception {
        try (ClassPath path =
                classPath(
                        directory,
                        """
                        @SubstituteClass("lib.Target")
                        final class TargetSubstitution {
                            @Remove("it needs a file system") native void forbidden();
                        }
                        """)) {
            ClassModel merged = substituted(path).find("lib/Target").orElseThrow().model();
            assertEquals(List.of("forbidden"), removed(merged));
            assertEquals(
                    "it needs a file system",
                    merged.methods().stream()
                            .flatMap(method -> MergedMethods.removalReason(method).stream())
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static List<String> removed(ClassModel model) {
        return model.methods().stream()
                .filter(
                        method ->
                                method
                                        .findAttribute(Attributes.runtimeInvisibleAnnotations())
                                        .stream()
                                        .flatMap(attribute -> attribute.annotations().stream())
                                        .anyMatch(
                                                annotation ->
                                                        annotation
                                                                .className()
                                                                .equalsString(
                                                                        Remove.class
                                                                                .descriptorString())))
                .map(MethodModel::methodName)
                .map(Object::toString)
                .map(name -> name.substring(name.indexOf('"') + 1).replace("\"", ""))
                .toList();
    }

    @Test
    void aRemovedClassKeepsOnlyWhatIsMentioned() throws Exception {
        try (ClassPath path =
                classPath(
                        directory,
                        """
                        @SubstituteClass("lib.Target")
                        @Remove("no such thing here")
                        final class TargetSubstitution {
                            @Substitute static String log() { return "log"; }
                            @Alias private native int hidden(TargetSubstitution other);
                        }
                        """)) {
            SubstitutedClasses classes = substituted(path);
            ClassModel merged = classes.find("lib/Target").orElseThrow().model();
            List<String> removed = removed(merged);
            assertTrue(
                    removed.containsAll(List.of("<init>", "text", "forbidden", "run")),
                    removed.toString());
            assertFalse(removed.contains("log") || removed.contains("hidden"), removed.toString());
            assertVerifies(classes, "lib/Target");
        }
    }
}
