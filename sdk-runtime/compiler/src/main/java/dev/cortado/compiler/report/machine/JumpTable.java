package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.llvm.MachineInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The targets in the table behind a jump; a table has padding at its end, so some may be no
 * instruction.
 */
final class JumpTable {
    private JumpTable() {}

    /**
     * The targets of a jump whose table follows it, as LLVM places it.
     *
     * @param dataRanges the data of the function, from start to end
     */
    static List<Long> targets(
            MachineInstruction jump, NavigableMap<Long, Long> dataRanges, ElfFile elf) {
        Map.Entry<Long, Long> range = dataRanges.ceilingEntry(jump.end());
        // Padding before the table is code.
        if (range == null || range.getKey() - jump.end() > 2) {
            return List.of();
        }
        long start = range.getKey();
        long programCounter = jump.address() + 4;
        return switch (jump.mnemonic()) {
            // ARMv7-M A7.7.185: halfwords from the program counter.
            case "tbb" -> relative(elf, start, range.getValue(), 1, programCounter);
            case "tbh" -> relative(elf, start, range.getValue(), 2, programCounter);
            // Thumb-1: the address of the entry's block.
            case "mov" -> absolute(elf, start, range.getValue());
            // Thumb-1: LLVM's form of TBB and TBH in several instructions.
            case "add" -> {
                List<Long> both = new ArrayList<>();
                both.addAll(relative(elf, start, range.getValue(), 1, programCounter));
                both.addAll(relative(elf, start, range.getValue(), 2, programCounter));
                yield both;
            }
            default -> List.of();
        };
    }

    private static List<Long> relative(
            ElfFile elf, long start, long end, int width, long programCounter) {
        List<Long> targets = new ArrayList<>();
        for (long at = start; at + width <= end; at += width) {
            elf.bytes(at, width)
                    .map(MachineProgram::littleEndian)
                    .ifPresent(entry -> targets.add(programCounter + 2 * entry));
        }
        return targets;
    }

    private static List<Long> absolute(ElfFile elf, long start, long end) {
        List<Long> targets = new ArrayList<>();
        for (long at = start; at + 4 <= end; at += 4) {
            elf.bytes(at, 4)
                    .map(MachineProgram::littleEndian)
                    .ifPresent(entry -> targets.add(entry & ~1L));
        }
        return targets;
    }
}
