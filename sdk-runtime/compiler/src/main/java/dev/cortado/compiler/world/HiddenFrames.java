package dev.cortado.compiler.world;

import dev.cortado.compiler.world.ClassProvider.Origin;
import java.util.List;

/** Which frames a stack trace leaves out: those that HotSpot has not, or hides. */
public final class HiddenFrames {
    private static final List<String> PACKAGES =
            List.of("dev/cortado/abi/", "dev/cortado/classlib/", "dev/cortado/runtime/");

    private HiddenFrames() {}

    /** Whether the frames of a class's methods are left out. */
    public static boolean contains(JavaClass type) {
        return type.origin() == Origin.SYNTHETIC
                || PACKAGES.stream().anyMatch(type.name()::startsWith);
    }
}
