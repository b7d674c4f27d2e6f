package dev.cortado.compiler.link;

import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.llvm.LlvmTarget;
import dev.cortado.compiler.llvm.OptimizationGoal;
import dev.cortado.compiler.llvm.OutputKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A board of QEMU with just enough known about it to print from hand-written LLVM IR. */
public enum BareBoard {
    LM3S6965EVB("lm3s6965evb", LlvmTarget.cortexM3(), 256, 64, 0x4000c000, 0x4000c018, 0x20, ""),
    MICROBIT(
            "microbit",
            LlvmTarget.cortexM0(),
            256,
            16,
            0x4000251c,
            0x40002500,
            0,
            """
              store volatile i32 4, ptr inttoptr (i32 1073751296 to ptr)
              store volatile i32 1, ptr inttoptr (i32 1073750024 to ptr)
            """),
    MPS2_AN386(
            "mps2-an386",
            LlvmTarget.cortexM4(),
            4096,
            4096,
            0x40004000,
            0x40004004,
            1,
            """
              store volatile i32 16, ptr inttoptr (i32 1073758224 to ptr)
              store volatile i32 1, ptr inttoptr (i32 1073758216 to ptr)
            """);

    /** What a run printed and its exit code. */
    public record Run(String console, int exitCode) {}

    private final String machine;
    private final LlvmTarget target;
    private final MemoryMap memory;
    private final int data;
    private final int status;
    private final int fullMask;
    private final String init;

    BareBoard(
            String machine,
            LlvmTarget target,
            int flashKib,
            int ramKib,
            int data,
            int status,
            int fullMask,
            String init) {
        this.machine = machine;
        this.target = target;
        this.memory =
                new MemoryMap(
                        new MemoryRegion(0, flashKib * 1024L),
                        new MemoryRegion(0x2000_0000L, ramKib * 1024L),
                        1024);
        this.data = data;
        this.status = status;
        this.fullMask = fullMask;
        this.init = init;
    }

    public LlvmTarget target() {
        return target;
    }

    public MemoryMap memory() {
        return memory;
    }

    /**
     * The IR of a program that prints hello and ends with 7 if its variables are as they should.
     */
    public String helloIr() {
        return resource("hello.ll")
                .replace("@DATA@", Integer.toString(data))
                .replace("@STATUS@", Integer.toString(status))
                .replace("@FULL_MASK@", Integer.toString(fullMask))
                .replace("@INIT@", init);
    }

    public LinkedImage link(LlvmService llvm, LlvmDistribution distribution, String... modules) {
        return link(llvm, distribution, memory, modules);
    }

    public LinkedImage link(
            LlvmService llvm, LlvmDistribution distribution, MemoryMap map, String... modules) {
        List<ObjectFile> objects = new ArrayList<>();
        for (String module : modules) {
            byte[] object = llvm.compile(module, target, OptimizationGoal.SIZE, OutputKind.OBJECT);
            objects.add(new ObjectFile("module" + objects.size() + ".o", object));
        }
        return new Linker(distribution).link(new LinkRequest(objects, map, "reset", false));
    }

    public Run run(ElfFile elf, String... moreArguments) {
        try {
            Path file = Files.createTempFile("bare-board", ".elf");
            try {
                Files.write(file, elf.bytes());
                return run(file, moreArguments);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Run run(Path elf, String... moreArguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("qemu-system-arm", "-M", machine, "-display", "none"));
        command.addAll(List.of("-monitor", "none", "-serial", "stdio", "-semihosting"));
        command.addAll(List.of("-icount", "shift=0,sleep=off", "-kernel", elf.toString()));
        command.addAll(List.of(moreArguments));
        Process qemu =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            qemu.getOutputStream().close();
            if (!qemu.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no end: " + String.join(" ", command));
            }
            String console =
                    new String(qemu.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(console, qemu.exitValue());
        } finally {
            qemu.destroyForcibly();
        }
    }

    static String resource(String name) {
        try (InputStream in = BareBoard.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
