package dev.cortado.compiler.report;

import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaClass;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which component each class comes from. */
public final class Components {
    private static final String SYNTHETIC = "$$";

    private final Component program;
    private final List<ClassFiles> application = new ArrayList<>();
    private final List<ClassFiles> sdk = new ArrayList<>();
    private final Map<String, String> modulesByPackage = new HashMap<>();
    private final Map<String, Component> modules = new HashMap<>();

    /**
     * The components of a build.
     *
     * @param programName the program's, for classes that are in none of the files
     * @param programPath where the program's class files are, if they are files
     * @param libraries the application's further jars and directories
     * @param sdkPath the jars and directories of the SDK
     */
    public Components(
            String programName,
            Optional<Path> programPath,
            List<Path> libraries,
            List<Path> sdkPath) {
        Optional<ClassFiles> own =
                programPath.map(path -> ClassFiles.of(path, Component.Kind.PROGRAM));
        program =
                own.map(ClassFiles::component)
                        .filter(component -> component.sha256().isPresent())
                        .orElseGet(
                                () ->
                                        new Component(
                                                Component.Kind.PROGRAM,
                                                "",
                                                programName,
                                                "",
                                                Optional.empty()));
        libraries.forEach(path -> application.add(ClassFiles.of(path, Component.Kind.LIBRARY)));
        own.ifPresent(
                files ->
                        application.addFirst(
                                new ClassFiles(files.path(), program, files.classes())));
        sdkPath.forEach(path -> sdk.add(ClassFiles.of(path, Component.Kind.SDK)));
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            String name = module.descriptor().name();
            module.descriptor().packages().forEach(p -> modulesByPackage.put(p, name));
        }
    }

    /** The program itself. */
    public Component program() {
        return program;
    }

    /** The component of a class; of an array type, that of its elements. */
    public Component of(JavaClass type) {
        if (type.isArray()) {
            return of(type.componentType().orElseThrow());
        }
        int synthetic = type.name().indexOf(SYNTHETIC);
        // The compiler names a class for a lambda expression after the class that holds it.
        String name =
                type.origin() == Origin.SYNTHETIC && synthetic > 0
                        ? type.name().substring(0, synthetic)
                        : type.name();
        return switch (type.origin()) {
            case JDK -> module(name);
            case APPLICATION -> find(application, name).orElse(program);
            case SDK -> find(sdk, name).orElse(program);
            case SYNTHETIC ->
                    find(application, name)
                            .or(() -> find(sdk, name))
                            .orElseGet(() -> isOfJdk(name) ? module(name) : program);
        };
    }

    private static Optional<Component> find(List<ClassFiles> entries, String internalName) {
        return entries.stream()
                .filter(entry -> entry.holds(internalName))
                .map(ClassFiles::component)
                .findFirst();
    }

    private boolean isOfJdk(String internalName) {
        return modulesByPackage.containsKey(packageName(internalName));
    }

    private Component module(String internalName) {
        String name = modulesByPackage.getOrDefault(packageName(internalName), "java.base");
        return modules.computeIfAbsent(
                name,
                module ->
                        new Component(
                                Component.Kind.JDK,
                                "",
                                module,
                                Runtime.version().toString(),
                                Optional.empty()));
    }

    private static String packageName(String internalName) {
        int end = internalName.lastIndexOf('/');
        return end < 0 ? "" : internalName.substring(0, end).replace('/', '.');
    }
}
