package dev.cortado.cli.qemu;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The {@code qemu-system-arm} of this machine.
 *
 * @param executable the program's file
 */
public record QemuProgram(Path executable) {

    /** The program that simulates all the boards. */
    public static final String NAME = "qemu-system-arm";

    private static final Pattern VERSION = Pattern.compile("version (\\d+)\\.(\\d+)");

    /**
     * The program on the path that the PATH variable lists.
     *
     * @throws QemuException if it is not there
     */
    public static QemuProgram on(String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, NAME))
                .filter(Files::isExecutable)
                .findFirst()
                .map(QemuProgram::new)
                .orElseThrow(
                        () ->
                                new QemuException(
                                        NAME
                                                + " is not on the PATH: install it, for example"
                                                + " with apt-get install qemu-system-arm"));
    }

    /**
     * The major version, such as 7.
     *
     * @throws QemuException if the program does not tell it
     */
    public int majorVersion() {
        String output;
        try {
            Process process =
                    new ProcessBuilder(List.of(executable.toString(), "--version"))
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new QemuException("cannot run " + executable + ": " + e.getMessage(), e);
        }
        Matcher matcher = VERSION.matcher(output);
        if (!matcher.find()) {
            throw new QemuException(executable + " does not tell its version: " + output.strip());
        }
        return Integer.parseInt(matcher.group(1));
    }
}
