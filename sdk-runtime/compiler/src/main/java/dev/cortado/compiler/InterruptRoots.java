package dev.cortado.compiler;

import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.classfile.Origin;
import dev.cortado.compiler.image.ImageState;
import dev.cortado.compiler.interrupts.InterruptHandlers;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.reach.ReachabilityAnalysis;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.ClassProvider;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.World;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

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
        Set<String> owners = new LinkedHashSet<>();
        program.functions().values().forEach(function -> addOwners(function, owners));
        boolean found = false;
        for (String owner : owners) {
            JavaClass type = world.resolve(owner);
            if (type.origin() != ClassProvider.Origin.JDK) {
                found |= handlers.search(type);
            }
        }
        return found;
    }

    /** Inlined methods count as code of their class. */
    private static void addOwners(Function function, Set<String> owners) {
        owners.add(function.method().owner());
        function.blocks()
                .forEach(
                        block ->
                                block.instructions()
                                        .forEach(
                                                instruction -> {
                                                    Optional<Position> at =
                                                            Optional.of(instruction.position());
                                                    while (at.isPresent()) {
                                                        owners.add(at.get().method().owner());
                                                        at = at.get().caller();
                                                    }
                                                }));
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
