package dev.cortado.compiler.reflection;

import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.World;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The provider configuration files of the application (JAR File Specification). */
final class ServiceFiles {
    private static final String DIRECTORY = "META-INF/services/";

    private final World world;
    private final ClassPath classPath;

    ServiceFiles(World world, ClassPath classPath) {
        this.world = world;
        this.classPath = classPath;
    }

    /** The providers of a service that are on the class path, in its order. */
    List<JavaClass> providers(JavaClass service) {
        Set<String> names = new LinkedHashSet<>();
        for (byte[] file : classPath.resources(DIRECTORY + service.binaryName())) {
            new String(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(names::add);
        }
        return names.stream()
                .map(name -> world.find(name.replace('.', '/')))
                .flatMap(Optional::stream)
                .filter(type -> type.isSubtypeOf(service))
                .toList();
    }
}
