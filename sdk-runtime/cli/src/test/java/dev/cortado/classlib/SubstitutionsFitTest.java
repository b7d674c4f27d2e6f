package dev.cortado.classlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.classlib.lang.SystemSubstitution;
import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.substitution.SubstitutionIndex;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The class library's substitutions against the JDK that runs the tests. */
class SubstitutionsFitTest {
    @Test
    void everySubstitutedMemberExistsInTheJdk() throws Exception {
        Path classes =
                Path.of(
                        SystemSubstitution.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        try (ClassPath path = ClassPath.builder().sdk(List.of(classes)).build()) {
            SubstitutionIndex index = SubstitutionIndex.of(path);
            assertTrue(index.targets().contains("java/lang/System"), "found " + index.targets());
            assertEquals(List.of(), index.problems(path));
        }
    }
}
