package dev.cortado.compiler;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.Optimization;
import dev.cortado.boards.TextProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to build.
 *
 * @param program the application
 * @param classPath further directories and jars of the application
 * @param mainClass the binary name of the class to start, when it can't be found
 * @param sdkClassPath directories and jars of runtime, class library, board support and drivers
 * @param board the board
 * @param text how strings are represented
 * @param optimization what the optimiser favours
 * @param gcStress at which allocations the image collects: at every one of as many; 0 when it only
 *     collects for want of memory
 * @param metadata files of reachability metadata besides those of the class path
 * @param role what the image is on its board
 * @param inclusions what the image has beyond what the program needs
 */
public record BuildRequest(
        ProgramInput program,
        List<Path> classPath,
        Optional<String> mainClass,
        List<Path> sdkClassPath,
        BoardProfile board,
        TextProfile text,
        Optimization optimization,
        int gcStress,
        List<Path> metadata,
        ImageRole role,
        Inclusions inclusions) {
    public BuildRequest {
        classPath = List.copyOf(classPath);
        sdkClassPath = List.copyOf(sdkClassPath);
        metadata = List.copyOf(metadata);
    }

    /**
     * A request without further metadata, for an image that the core starts and that collects when
     * it needs memory.
     */
    public BuildRequest(
            ProgramInput program,
            List<Path> classPath,
            Optional<String> mainClass,
            List<Path> sdkClassPath,
            BoardProfile board,
            TextProfile text,
            Optimization optimization) {
        this(
                program,
                classPath,
                mainClass,
                sdkClassPath,
                board,
                text,
                optimization,
                0,
                List.of(),
                new ImageRole.Standalone(),
                Inclusions.of(optimization));
    }

    /** The same for an image of another role. */
    public BuildRequest inRole(ImageRole other) {
        return with(gcStress, other, inclusions);
    }

    /** The same with more or less in the image. */
    public BuildRequest including(Inclusions others) {
        return with(gcStress, role, others);
    }

    /** The same for an image that collects at every {@code interval}th allocation. */
    public BuildRequest collectingEvery(int interval) {
        return with(interval, role, inclusions);
    }

    private BuildRequest with(int otherStress, ImageRole otherRole, Inclusions otherInclusions) {
        return new BuildRequest(
                program,
                classPath,
                mainClass,
                sdkClassPath,
                board,
                text,
                optimization,
                otherStress,
                metadata,
                otherRole,
                otherInclusions);
    }
}
