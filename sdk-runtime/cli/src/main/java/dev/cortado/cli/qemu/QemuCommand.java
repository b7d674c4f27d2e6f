package dev.cortado.cli.qemu;

import dev.cortado.boards.QemuProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a QEMU that boots an image.
 *
 * @param program the QEMU to start
 * @param machine the simulated machine
 * @param image the ELF to boot
 * @param pidFile file that QEMU keeps while it runs and removes when it exits in order
 * @param more further arguments, such as those for counting instructions
 */
public record QemuCommand(
        QemuProgram program, QemuProfile machine, Path image, Path pidFile, List<String> more) {

    /**
     * Arguments that make the virtual clock advance with the instructions, so that every run is the
     * same.
     */
    public static final List<String> REPEATABLE = List.of("-icount", "shift=0,sleep=off");

    public QemuCommand {
        more = List.copyOf(more);
    }

    /** The arguments for starting the process, the executable first. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of(program.executable().toString(), "-M", machine.machine()));
        arguments.addAll(List.of("-display", "none", "-monitor", "none", "-serial", "stdio"));
        arguments.addAll(List.of("-semihosting-config", "enable=on,target=native"));
        arguments.addAll(List.of("-pidfile", pidFile.toString()));
        arguments.addAll(machine.arguments());
        arguments.addAll(more);
        arguments.addAll(machine.loading().arguments(image.toString()));
        return arguments;
    }
}
