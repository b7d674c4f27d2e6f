package dev.cortado.compiler;

import dev.cortado.abi.StackLayout;
import dev.cortado.boards.Architecture;
import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.FloatAbi;
import dev.cortado.compiler.emit.EmissionOptions;
import dev.cortado.compiler.emit.VectorTable;
import dev.cortado.compiler.interrupts.InterruptHandlers;
import dev.cortado.compiler.interrupts.Vectors;
import dev.cortado.compiler.link.MemoryMap;
import dev.cortado.compiler.link.MemoryRegion;
import dev.cortado.compiler.llvm.LlvmTarget;
import dev.cortado.compiler.reach.TargetArithmetic;
import java.util.Arrays;
import java.util.List;

/** A board profile in the terms of the phases. */
final class TargetDescription {
    private final BoardProfile board;

    TargetDescription(BoardProfile board) {
        this.board = board;
    }

    LlvmTarget llvm() {
        var described = board.cpu().llvm();
        List<String> features =
                Arrays.stream(described.features().split(","))
                        .map(String::trim)
                        .filter(f -> !f.isEmpty())
                        .toList();
        return new LlvmTarget(described.triple(), described.cpu(), features);
    }

    /** With threads, exception handlers have a stack of their own. */
    MemoryMap memory(boolean threads) {
        return new MemoryMap(
                region(board.flash()),
                region(board.ram()),
                board.stackBytes(),
                threads ? StackLayout.HANDLER_BYTES : 0,
                threads && isStackGuarded() ? StackLayout.GUARD_BYTES : 0);
    }

    private static MemoryRegion region(dev.cortado.boards.MemoryRegion region) {
        return new MemoryRegion(region.origin(), region.length());
    }

    /** ARM DDI 0419 A5 and DDI 0403 A5: ARMv6-M lacks SDIV, UMULL and CLZ. */
    TargetArithmetic arithmetic() {
        boolean mainline = board.cpu().architecture() != Architecture.ARMV6_M;
        return new TargetArithmetic(mainline, mainline, mainline, hasFloat());
    }

    /** Whether what is below the main stack is refused by an MPU. */
    boolean isStackGuarded() {
        return board.cpu().memoryProtection().isPresent();
    }

    boolean hasFloat() {
        return board.cpu().llvm().floatAbi() == FloatAbi.HARD;
    }

    /**
     * Where size counts, calls that throw may be merged, at the cost of their lines in stack
     * traces.
     */
    EmissionOptions emissionOptions(boolean minimizeSize, InterruptHandlers handlers) {
        return new EmissionOptions(
                minimizeSize,
                arithmetic().hasIntegerDivision(),
                !minimizeSize,
                hasFloat(),
                new VectorTable(vectors().count(), handlers.byVector()));
    }

    Vectors vectors() {
        return new Vectors(
                board.soc().interruptCount(),
                board.soc().interrupts(),
                board.cpu().architecture() != Architecture.ARMV6_M);
    }
}
