package dev.cortado.compiler.substitution;

import static dev.cortado.compiler.substitution.SubstitutedTarget.classPath;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cortado.compiler.classfile.ClassPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit its target is refused, with all that is wrong. */
class SubstitutionMisfitsTest {

    @TempDir Path directory;

    @Test
    void everyMisfitIsListed() throws Exception {
        try (ClassPath path =
                classPath(
                        directory,
                        """
                        @SubstituteClass("lib.Target")
                        final class TargetSubstitution {
                            @Alias private long secret;
                            @Add private int[] cells;
                            int unmarked;
                            @Substitute int text() { return 1; }
                            @Substitute String log() { return ""; }
                            @Add int kept() { return 1; }
                            void unmarkedMethod() {}
                            @SubstituteConstructor void construct() {}
                        }
                        @SubstituteClass("java.util.List")
                        final class ListSubstitution {}
                        @SubstituteClass("lib.Nothing")
                        final class NothingSubstitution {}
                        """)) {
            SubstitutionIndex index = SubstitutionIndex.of(path);
            String prefix = "dev/cortado/classlib/lib/TargetSubstitution for lib/Target: ";
            List<String> misfits =
                    List.of(
                            prefix + "there is no field secret J",
                            prefix + "added field cells [I exists already",
                            prefix + "field unmarked I has no annotation: @Alias or @Add",
                            prefix + "there is no method text()I",
                            prefix
                                    + "method log()Ljava/lang/String; is static in one of the two"
                                    + " classes only",
                            prefix + "added method kept()I exists already",
                            prefix
                                    + "method unmarkedMethod()V has no annotation: "
                                    + "@Substitute, @Alias, @Add or @Remove",
                            prefix + "there is no constructor <init>()V");
            SubstitutedClasses classes = new SubstitutedClasses(path, index);
            SubstitutionException refused =
                    assertThrows(SubstitutionException.class, () -> classes.find("lib/Target"));
            assertEquals(misfits, refused.problems());
            List<String> all = index.problems(path);
            assertEquals(
                    List.of(
                            "dev/cortado/classlib/lib/ListSubstitution for java/util/List: "
                                    + "it is a class, but the target is an interface",
                            "dev/cortado/classlib/lib/NothingSubstitution: there is no class"
                                    + " lib/Nothing"),
                    all.subList(0, 2));
            assertEquals(misfits, all.subList(2, all.size()));
        }
    }

    @Test
    void twoSubstitutionsOfOneClassAreRefused() throws Exception {
        try (ClassPath path =
                classPath(
                        directory,
                        """
                        @SubstituteClass("lib.Target") final class A {}
                        @SubstituteClass("lib.Target") final class B {}
                        """)) {
            assertThrows(SubstitutionException.class, () -> SubstitutionIndex.of(path));
        }
    }
}
