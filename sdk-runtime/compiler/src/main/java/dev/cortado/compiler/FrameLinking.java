package dev.cortado.compiler;

import dev.cortado.abi.FrameTableLayout;
import dev.cortado.compiler.emit.DebugNames;
import dev.cortado.compiler.emit.FrameClasses;
import dev.cortado.compiler.frames.FrameTable;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.LinkRequest;
import dev.cortado.compiler.link.LinkedImage;
import dev.cortado.compiler.link.Linker;
import dev.cortado.compiler.link.ObjectFile;
import dev.cortado.compiler.link.Symbolizer;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.llvm.LlvmTarget;
import dev.cortado.compiler.llvm.OptimizationGoal;
import dev.cortado.compiler.llvm.OutputKind;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.World;
import java.util.HexFormat;
import java.util.List;

/**
 * Links an image that has a table of its frames: once to know where code is, and again with the
 * table, which moves none of it.
 */
final class FrameLinking {
    private static final List<String> UNMOVED = List.of(".text", ".ARM.extab", ".ARM.exidx");

    private final LlvmDistribution distribution;
    private final LlvmService llvm;
    private final LlvmTarget target;

    FrameLinking(LlvmDistribution distribution, LlvmService llvm, LlvmTarget target) {
        this.distribution = distribution;
        this.llvm = llvm;
        this.target = target;
    }

    LinkedImage link(LinkRequest request, World world, ReachableProgram program) {
        Linker linker = new Linker(distribution);
        LinkedImage without = linker.link(request);
        FrameTable tables =
                new FrameTable(
                        new Symbolizer(distribution),
                        new DebugNames(world, program.methods())::method,
                        FrameClasses.of(program));
        LinkedImage with = linker.link(request.with(object(tables.of(without.elf()))));
        for (String section : UNMOVED) {
            if (!place(without.elf(), section).equals(place(with.elf(), section))) {
                throw new IllegalStateException("the frame table moved " + section);
            }
        }
        return with;
    }

    private static String place(ElfFile elf, String name) {
        return elf.section(name).map(s -> s.address() + "+" + s.sizeBytes()).orElse("none");
    }

    private ObjectFile object(byte[] table) {
        StringBuilder text = new StringBuilder(table.length * 3 + 200);
        text.append("source_filename = \"frames\"\n@frames = constant [").append(table.length);
        text.append(" x i8] c\"");
        for (byte b : table) {
            text.append('\\').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
        text.append("\", section \"").append(FrameTableLayout.SECTION).append("\", align 4\n");
        return new ObjectFile(
                "frames.o",
                llvm.compile(text.toString(), target, OptimizationGoal.SIZE, OutputKind.OBJECT));
    }
}
