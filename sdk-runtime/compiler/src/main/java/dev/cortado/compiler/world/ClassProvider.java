package dev.cortado.compiler.world;

import java.lang.classfile.ClassModel;
import java.util.Optional;

/** Where the world gets parsed classes from. */
@FunctionalInterface
public interface ClassProvider {
    /** Who wrote a class; user code has stricter rules for initialisers at build time. */
    enum Origin {
        APPLICATION,
        SDK,
        JDK,
        SYNTHETIC
    }

    /** A parsed class and who wrote it. */
    record Provided(ClassModel model, Origin origin) {}

    /** The class of an internal name, or empty when the class path lacks it. */
    Optional<Provided> find(String internalName);
}
