package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.Optional;

/** The statics of java.base that HotSpot fills while it starts. */
final class PlatformState {
    static final String UNSAFE_CONSTANTS = "jdk/internal/misc/UnsafeConstants";
    static final String SHARED_SECRETS = "jdk/internal/access/SharedSecrets";

    private static final int ADDRESS_BYTES = 4;
    private static final int PAGE_BYTES = 4096;

    private PlatformState() {}

    /** Little-endian, 4-byte addresses; no unaligned access, which ARMv6-M lacks (ARMv6-M A3.2). */
    static void setUnsafeConstants(ClassState state) {
        for (JavaField field : state.staticFields()) {
            state.bits[state.slot(field)] =
                    switch (field.name()) {
                        case "ADDRESS_SIZE0" -> ADDRESS_BYTES;
                        case "PAGE_SIZE" -> PAGE_BYTES;
                        default -> 0;
                    };
        }
    }

    /**
     * The method that gives other packages access to java.lang's internals, if the class library
     * has it.
     */
    static Optional<JavaMethod> setJavaLangAccess(World world) {
        return world.find("java/lang/System")
                .flatMap((JavaClass system) -> system.declaredMethod("setJavaLangAccess", "()V"));
    }
}
