package dev.cortado.boards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The profiles there are: the bundled ones and those of the user's directories, which win over
 * bundled ones of the same name.
 *
 * <p>A board's file names its SoC, whose file names its CPU; each file may override what the file
 * it builds on says, and may build on another of its own kind with {@code inherits}. Only the files
 * that a board needs are read.
 */
public final class ProfileLibrary {

    /** The board that is meant when none is named. */
    public static final String DEFAULT_BOARD = "lm3s6965evb";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int MOST_INHERITED = 8;

    private final List<ProfileSource> sources;

    private ProfileLibrary(List<ProfileSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The profiles that come with the SDK. */
    public static ProfileLibrary bundled() {
        return new ProfileLibrary(List.of(new ProfileSource.Bundled()));
    }

    /**
     * This library with the files under {@code root/cpu}, {@code root/soc} and {@code root/board}
     * in front.
     */
    public ProfileLibrary withDirectory(Path root) {
        List<ProfileSource> extended = new ArrayList<>();
        extended.add(new ProfileSource.Directory(root));
        extended.addAll(sources);
        return new ProfileLibrary(extended);
    }

    /** The names of all boards, sorted. */
    public List<String> boardNames() {
        SortedSet<String> names = new TreeSet<>();
        sources.forEach(source -> names.addAll(source.names(ProfileKind.BOARD)));
        return List.copyOf(names);
    }

    /**
     * The board of that name.
     *
     * @throws UnknownBoardException if there is none
     * @throws InvalidProfileException if one of its files breaks a rule
     */
    public BoardProfile board(String name) {
        Optional<ProfileValues> found =
                NAME.matcher(name).matches() ? load(ProfileKind.BOARD, name) : Optional.empty();
        ProfileValues boardFile =
                found.orElseThrow(() -> new UnknownBoardException(name, boardNames()));
        String socName = boardFile.text("soc");
        ProfileValues socFile = referenced(boardFile, ProfileKind.SOC, socName);
        ProfileValues overSoc = socFile.overlaidWith(boardFile);
        String cpuName = overSoc.text("cpu");
        ProfileValues cpuFile = referenced(overSoc, ProfileKind.CPU, cpuName);
        ProfileValues all = cpuFile.overlaidWith(overSoc);
        CpuProfile cpu = ProfileReader.cpu(cpuName, cpuFile.text("description"), all);
        SocProfile soc = ProfileReader.soc(socName, socFile.text("description"), cpu, all);
        return ProfileReader.board(name, boardFile.text("description"), soc, all);
    }

    private ProfileValues referenced(ProfileValues from, ProfileKind kind, String name) {
        return load(kind, name)
                .orElseThrow(
                        () ->
                                from.invalid(
                                        kind.directory(),
                                        "there is no " + kind.directory() + "/" + name + ".yaml"));
    }

    private Optional<ProfileValues> load(ProfileKind kind, String name) {
        return load(kind, name, 0);
    }

    private Optional<ProfileValues> load(ProfileKind kind, String name, int depth) {
        return sources.stream()
                .flatMap(source -> source.find(kind, name).stream())
                .findFirst()
                .map(file -> ProfileValues.parse(file, kind))
                .map(
                        values ->
                                values.optionalText("inherits").isPresent()
                                        ? inherited(kind, values, depth)
                                        : values);
    }

    private ProfileValues inherited(ProfileKind kind, ProfileValues values, int depth) {
        String parent = values.text("inherits");
        if (depth == MOST_INHERITED) {
            throw values.invalid(
                    "inherits",
                    "must not go deeper than " + MOST_INHERITED + " files or in a circle");
        }
        return load(kind, parent, depth + 1)
                .orElseThrow(
                        () ->
                                values.invalid(
                                        "inherits",
                                        "there is no " + kind.directory() + "/" + parent + ".yaml"))
                .overlaidWith(values);
    }
}
