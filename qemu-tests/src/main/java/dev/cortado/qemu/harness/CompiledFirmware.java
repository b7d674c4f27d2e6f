package dev.cortado.qemu.harness;

import dev.cortado.boards.BoardProfile;
import dev.cortado.cli.SdkClassPath;
import dev.cortado.cli.qemu.MessageFilter;
import dev.cortado.compiler.BuildRequest;
import dev.cortado.compiler.Compiler;
import dev.cortado.compiler.PhaseListener;
import dev.cortado.compiler.ProgramInput;
import dev.cortado.compiler.link.JavaFrame;
import dev.cortado.compiler.link.Symbolizer;
import dev.cortado.compiler.llvm.LlvmDistribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Builds images with the compiler of the class path, as {@code cortado build} would. */
public final class CompiledFirmware implements FirmwareBuilder {

    private final LlvmDistribution distribution;
    private final Compiler compiler;
    private final int gcStress;

    private CompiledFirmware(LlvmDistribution distribution, int gcStress) {
        this.distribution = distribution;
        this.compiler = new Compiler(distribution);
        this.gcStress = gcStress;
    }

    /** A builder of ordinary images. */
    public static CompiledFirmware ordinary() {
        return new CompiledFirmware(LlvmDistribution.inUserCache(), 0);
    }

    /**
     * A builder of images that collect at every {@code interval}th allocation, or only for want of
     * memory when that is 0.
     */
    public static CompiledFirmware collectingEvery(int interval) {
        return new CompiledFirmware(LlvmDistribution.inUserCache(), interval);
    }

    @Override
    public Firmware build(Program program, BoardProfile board, Path directory) {
        BuildRequest request =
                new BuildRequest(
                                new ProgramInput.Classes(program.classes()),
                                program.libraries(),
                                Optional.of(program.mainClass()),
                                SdkClassPath.entries(),
                                board,
                                board.text(),
                                board.optimization())
                        .collectingEvery(gcStress);
        byte[] elf = compiler.build(request, PhaseListener.silent()).image().elf().bytes();
        try {
            Path file = Files.write(directory.resolve("firmware.elf"), elf);
            return new Firmware(file, board, frames(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MessageFilter.Frames frames(Path elf) {
        Symbolizer symbolizer = new Symbolizer(distribution);
        return programCounters ->
                symbolizer.frames(elf, programCounters).stream()
                        .map(frames -> frames.stream().map(JavaFrame::toString).toList())
                        .toList();
    }
}
