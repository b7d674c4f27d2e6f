package dev.cortado.compiler;

import dev.cortado.abi.BootHandover;
import dev.cortado.abi.StackLayout;
import dev.cortado.boards.Architecture;
import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.FloatAbi;
import dev.cortado.compiler.emit.ApplicationProfile;
import dev.cortado.compiler.emit.CallSites;
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
    /** Handlers have a mode of their own on the A profile, and always a stack of their own. */
    private static final int APPLICATION_HANDLER_BYTES = 8192;

    private final BoardProfile board;
    private final ImageRole role;

    TargetDescription(BoardProfile board, ImageRole role) {
        this.board = board;
        this.role = role;
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

    /** With threads, and on the A profile, exception handlers have a stack of their own. */
    MemoryMap memory(boolean threads) {
        return new MemoryMap(
                region(flash()),
                region(ram()),
                stackBytes(),
                handlerStackBytes(threads),
                threads && isStackGuarded() ? StackLayout.GUARD_BYTES : 0,
                board.ram().end() - BootHandover.BYTES);
    }

    private dev.cortado.boards.MemoryRegion flash() {
        return switch (role) {
            case ImageRole.Standalone() -> board.flash();
            case ImageRole.InSlot(var flash, _) -> flash;
            case ImageRole.Bootloader bootloader -> bootloader.flash();
        };
    }

    /** Without the words that a bootloader and its application share. */
    private dev.cortado.boards.MemoryRegion ram() {
        var ram = board.ram();
        long shared = BootHandover.BYTES;
        return switch (role) {
            case ImageRole.Standalone() -> ram;
            case ImageRole.InSlot _ ->
                    new dev.cortado.boards.MemoryRegion(ram.origin(), ram.length() - shared);
            case ImageRole.Bootloader bootloader ->
                    new dev.cortado.boards.MemoryRegion(
                            ram.origin(), Math.min(bootloader.ramBytes(), ram.length()) - shared);
        };
    }

    /** Whether the bootloader's vectors lead to those of the application, for want of VTOR. */
    boolean forwardsVectors() {
        return role instanceof ImageRole.Bootloader
                && board.cpu().architecture() == Architecture.ARMV6_M;
    }

    /** A bootloader has no more than a quarter of its RAM for it. */
    private int stackBytes() {
        return role instanceof ImageRole.Bootloader bootloader
                ? Math.min(board.stackBytes(), bootloader.ramBytes() / 4 & -8)
                : board.stackBytes();
    }

    private int handlerStackBytes(boolean threads) {
        if (!isMicrocontroller() && !(role instanceof ImageRole.Bootloader)) {
            return APPLICATION_HANDLER_BYTES;
        }
        return threads || !isMicrocontroller() ? StackLayout.HANDLER_BYTES : 0;
    }

    /** Whether the core has the M profile. */
    boolean isMicrocontroller() {
        return board.cpu().architecture().isMicrocontroller();
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
     * traces, unless the program asks for those.
     */
    EmissionOptions emissionOptions(
            boolean minimizeSize, InterruptHandlers handlers, boolean namesFrames) {
        return new EmissionOptions(
                minimizeSize,
                arithmetic().hasIntegerDivision(),
                namesFrames ? CallSites.ALL : minimizeSize ? CallSites.NONE : CallSites.THROWING,
                hasFloat(),
                new VectorTable(vectors().count(), handlers.byVector(), forwardsVectors()),
                board.soc()
                        .interruptController()
                        .map(gic -> new ApplicationProfile(gic.distributor(), gic.cpuInterface())));
    }

    Vectors vectors() {
        return new Vectors(
                board.soc().interruptCount(),
                board.soc().interrupts(),
                board.cpu().architecture() != Architecture.ARMV6_M && isMicrocontroller());
    }
}
