package dev.cortado.compiler.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The class files of the running JDK, all modules of its {@code jrt:/} image. */
final class JdkImage {

    private static final int REQUIRED_FEATURE = 25;

    private final Map<String, ModuleReference> moduleOfPackage = new HashMap<>();
    private final Map<ModuleReference, ModuleReader> readers = new ConcurrentHashMap<>();

    /**
     * Opens the running JDK's image.
     *
     * @throws UnsupportedJdkException if it is not JDK 25
     */
    JdkImage() {
        int feature = Runtime.version().feature();
        if (feature != REQUIRED_FEATURE) {
            throw new UnsupportedJdkException(feature, REQUIRED_FEATURE);
        }
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            module.descriptor().packages().forEach(name -> moduleOfPackage.put(name, module));
        }
    }

    Optional<ClassBytes> find(String internalName) {
        int slash = internalName.lastIndexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        ModuleReference module =
                moduleOfPackage.get(internalName.substring(0, slash).replace('/', '.'));
        return module == null ? Optional.empty() : find(module, internalName);
    }

    private Optional<ClassBytes> find(ModuleReference module, String internalName) {
        String location = "jrt:/" + module.descriptor().name() + "/" + internalName;
        try {
            Optional<InputStream> opened = reader(module, location).open(internalName + ".class");
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = opened.get()) {
                return Optional.of(ClassBytes.parse(in.readAllBytes(), Origin.JDK, location));
            }
        } catch (IOException unreadable) {
            throw new ClassPathEntryException(location, "cannot be read", unreadable);
        }
    }

    private ModuleReader reader(ModuleReference module, String location) {
        return readers.computeIfAbsent(
                module,
                reference -> {
                    try {
                        return reference.open();
                    } catch (IOException unreadable) {
                        throw new ClassPathEntryException(location, "cannot be read", unreadable);
                    }
                });
    }
}
