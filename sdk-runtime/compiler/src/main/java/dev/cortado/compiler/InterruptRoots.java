package dev.cortado.compiler;

import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.Origin;
import dev.cortado.compiler.image.ImageState;
import dev.cortado.compiler.interrupts.InterruptHandlers;
import dev.cortado.compiler.reach.ReachabilityAnalysis;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.ClassProvider;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.World;
import java.nio.charset.StandardCharsets;

/**
 * The interrupt handlers as roots of the analysis: those of the program's own classes, and those of
 * a library's or the SDK's class once other code of that class is reached.
 */
final class InterruptRoots {
    private static final byte[] MARK =
            InterruptHandlers.INTERRUPT.getBytes(StandardCharsets.US_ASCII);

    private final World world;
    private final ImageState image;
    private final InterruptHandlers handlers;

    InterruptRoots(World world, ImageState image, InterruptHandlers handlers) {
        this.world = world;
        this.image = image;
        this.handlers = handlers;
    }

    /** Finds the handlers of the program's own classes. */
    void searchProgram(ClassPath classPath) {
        for (String name : classPath.programClassNames()) {
            boolean marked =
                    classPath
                            .resource(Origin.APPLICATION, name + ".class")
                            .filter(InterruptRoots::mentionsInterrupt)
                            .isPresent();
            if (marked) {
                world.find(name).ifPresent(handlers::search);
            }
        }
    }

    /** Finds the handlers of the classes that have code in a program; false when there are none. */
    boolean search(ReachableProgram program) {
        boolean found = false;
        for (String owner : program.codeOwners()) {
            JavaClass type = world.resolve(owner);
            if (type.origin() != ClassProvider.Origin.JDK) {
                found |= handlers.search(type);
            }
        }
        return found;
    }

    /** Adds what was found so far to the roots of an analysis. */
    void addTo(ReachabilityAnalysis analysis) {
        handlers.byName()
                .forEach(
                        (name, method) -> {
                            JavaClass owner = method.owner();
                            if (!image.isInitializedAtBuildTime(owner)) {
                                throw handlers.needsInitialization(
                                        name, method, image.whyAtRunTime(owner));
                            }
                            analysis.addRoot(method, "handles the interrupt " + name);
                        });
    }

    private static boolean mentionsInterrupt(byte[] classFile) {
        for (int start = 0; start + MARK.length <= classFile.length; start++) {
            int i = 0;
            while (i < MARK.length && classFile[start + i] == MARK[i]) {
                i++;
            }
            if (i == MARK.length) {
                return true;
            }
        }
        return false;
    }
}
