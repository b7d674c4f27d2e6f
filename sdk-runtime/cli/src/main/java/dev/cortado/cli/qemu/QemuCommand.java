package dev.cortado.cli.qemu;

import dev.cortado.boards.QemuProfile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command line of a QEMU that boots an image.
 *
 * @param executable the {@code qemu-system-arm} to start
 * @param machine the simulated machine
 * @param image the ELF to boot
 * @param pidFile file that QEMU keeps while it runs and removes when it exits in order
 * @param counter the plugin that counts instructions and its report, if they are to be counted
 */
public record QemuCommand(
        Path executable,
        QemuProfile machine,
        Path image,
        Path pidFile,
        Optional<InstructionCounter.Attached> counter) {

    /** The program that simulates all the boards. */
    public static final String PROGRAM = "qemu-system-arm";

    /**
     * The program on the path that the PATH variable lists.
     *
     * @throws QemuException if it is not there
     */
    public static Path executableOn(String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new QemuException(
                                        PROGRAM
                                                + " is not on the PATH: install it, for example"
                                                + " with apt-get install qemu-system-arm"));
    }

    /** The arguments for starting the process, the executable first. */
    public List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                executable.toString(),
                                "-M",
                                machine.machine(),
                                "-display",
                                "none",
                                "-monitor",
                                "none",
                                "-serial",
                                "stdio",
                                "-semihosting-config",
                                "enable=on,target=native",
                                "-pidfile",
                                pidFile.toString()));
        counter.ifPresent(
                attached -> {
                    arguments.addAll(List.of("-icount", "shift=0,sleep=off"));
                    arguments.addAll(List.of("-plugin", attached.pluginArgument()));
                });
        arguments.addAll(machine.arguments());
        arguments.addAll(List.of("-kernel", image.toString()));
        return arguments;
    }
}
