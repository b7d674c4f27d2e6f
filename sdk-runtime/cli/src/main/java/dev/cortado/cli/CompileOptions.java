package dev.cortado.cli;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.Optimization;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.boards.TextProfile;
import dev.cortado.cli.option.NumberIfGiven;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.ImageRole;
import dev.cortado.compiler.Inclusions;
import dev.cortado.compiler.ProgramInput;
import dev.cortado.compiler.StackTraces;
import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.llvm.ObjectCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be compiled, for which board, and how. */
final class CompileOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE.java|DIR|JAR",
            description = "The program; may be left out with --class-path and --main.")
    private Optional<Path> input = Optional.empty();

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "CP",
            description = "Directories and jars of libraries.")
    private Optional<String> classPath = Optional.empty();

    @Option(names = "--main", paramLabel = "CLASS", description = "The class to start.")
    private Optional<String> mainClass = Optional.empty();

    @Option(
            names = "--board",
            paramLabel = "NAME",
            defaultValue = ProfileLibrary.DEFAULT_BOARD,
            description = "The board; ${DEFAULT-VALUE} if not given. 'cortado boards' lists them.")
    private String board;

    @Option(
            names = "--metadata",
            paramLabel = "FILE",
            description =
                    "A reachability-metadata.json besides those of the class path; may be given"
                            + " several times.")
    private List<Path> metadata = List.of();

    @Mixin private BoardOptions boardOptions;

    @Option(
            names = "--text",
            paramLabel = "latin1|unicode",
            converter = KeyedConverter.Text.class,
            description =
                    "How much of Unicode the class library knows; the board says if not given.")
    private Optional<TextProfile> text = Optional.empty();

    @Option(
            names = "--optimize",
            paramLabel = "size|speed",
            converter = KeyedConverter.Optimize.class,
            description = "What the optimiser prefers; the board says if not given.")
    private Optional<Optimization> optimization = Optional.empty();

    @Option(
            names = "--null-messages",
            negatable = true,
            description =
                    "NullPointerExceptions say what was null; with --optimize speed if not given.")
    private Optional<Boolean> nullMessages = Optional.empty();

    @Option(
            names = "--stack-traces",
            negatable = true,
            description =
                    "The image knows the names and lines of its stack frames; if the program asks"
                            + " for them when not given.")
    private Optional<Boolean> stackTraces = Optional.empty();

    @Option(
            names = "--zones",
            split = ",",
            paramLabel = "REGION,...|all",
            description =
                    "Time zones, such as Europe/Rome, besides those that string constants of the"
                            + " program name.")
    private Set<String> zones = Set.of();

    @Option(
            names = "--date-formats",
            description = "Formats such as %%tF even if no string constant of the program has one.")
    private boolean dateFormats;

    @Option(
            names = "--gc-stress",
            arity = "0..1",
            paramLabel = "N",
            parameterConsumer = NumberIfGiven.class,
            description = "Collect garbage at every allocation, or at every Nth.")
    private int stressInterval;

    @Option(
            names = "--emit",
            arity = "2",
            hideParamSyntax = true,
            paramLabel = "ir|llvm|asm METHOD",
            description = "Print a method, such as Hello#main, at a stage of the compiler.")
    private List<String> emit = List.of();

    @Option(
            names = "--why",
            paramLabel = "CLASS[#METHOD]",
            description =
                    "Print the shortest path from a root that makes a class or method part of the"
                            + " image.")
    private Optional<String> why = Optional.empty();

    @Option(
            names = "--time",
            description = "Print how long each phase took, and of how many methods.")
    private boolean time;

    @Option(
            names = "--no-cache",
            description = "Compile all of the program, also what did not change since it was.")
    private boolean withoutCache;

    /**
     * The request to the compiler.
     *
     * @throws InputException if the program is not there
     * @throws dev.cortado.boards.ProfileException if the board is not there, or its profile is
     *     broken
     */
    BuildRequest request() {
        BoardProfile profile = boardOptions.library().board(board);
        List<Path> libraries = new ArrayList<>(classPath.map(ClassPath::split).orElse(List.of()));
        return new BuildRequest(
                program(libraries),
                libraries,
                mainClass,
                SdkClassPath.entries(),
                profile,
                text.orElse(profile.text()),
                optimization.orElse(profile.optimization()),
                stressInterval,
                metadataFiles(),
                new ImageRole.Standalone(),
                inclusions(optimization.orElse(profile.optimization())));
    }

    private Inclusions inclusions(Optimization favoured) {
        Inclusions usual = Inclusions.of(favoured);
        return usual.withNullMessages(nullMessages.orElse(usual.nullMessages()))
                .withStackTraces(
                        stackTraces
                                .map(all -> all ? StackTraces.ALWAYS : StackTraces.NEVER)
                                .orElse(usual.stackTraces()))
                .withZones(zones)
                .withDateFormats(dateFormats);
    }

    private List<Path> metadataFiles() {
        for (Path file : metadata) {
            if (!Files.isRegularFile(file)) {
                throw new InputException("no metadata file " + file);
            }
        }
        return metadata;
    }

    /** The methods to print, and at which stage. */
    Optional<MethodListing> listing() {
        return emit.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new MethodListing(
                                MethodListing.Stage.of(emit.get(0)),
                                MethodPattern.parse(emit.get(1))));
    }

    /** The class or methods whose reason to be in the image is to be printed. */
    Optional<String> why() {
        return why;
    }

    /** Where compiled parts are kept. */
    Optional<ObjectCache> cache() {
        return withoutCache ? Optional.empty() : Optional.of(ObjectCache.inUserCache());
    }

    /** Whether the phases' times are to be printed. */
    boolean time() {
        return time;
    }

    private ProgramInput program(List<Path> libraries) {
        if (input.isEmpty()) {
            if (mainClass.isEmpty() || libraries.isEmpty()) {
                throw new InputException(
                        "nothing to compile: name a FILE.java, a directory or a jar, or"
                                + " --class-path and --main");
            }
            Path first = libraries.removeFirst();
            return Files.isDirectory(first)
                    ? new ProgramInput.Directory(first)
                    : new ProgramInput.Jar(first);
        }
        Path named = input.get();
        if (!Files.exists(named)) {
            throw new InputException("no file or directory " + named);
        }
        if (Files.isDirectory(named)) {
            Path resources = named.resolve("src/main/resources");
            if (Files.isDirectory(resources)) {
                libraries.addFirst(resources);
            }
            return new ProgramInput.Directory(sourceRoot(named));
        }
        String name = named.getFileName().toString();
        if (name.endsWith(".java")) {
            return new ProgramInput.SourceFile(named);
        }
        if (name.endsWith(".jar")) {
            return new ProgramInput.Jar(named);
        }
        throw new InputException(named + " is not a FILE.java, a directory or a jar");
    }

    private static Path sourceRoot(Path directory) {
        return Stream.of("src/main/java", "src")
                .map(directory::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(directory);
    }
}
