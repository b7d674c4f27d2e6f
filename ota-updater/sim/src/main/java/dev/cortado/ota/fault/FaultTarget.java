package dev.cortado.ota.fault;

import java.util.List;
import java.util.Optional;

/**
 * A bootloader and the chip that it runs on.
 *
 * @param board the name that images must have
 * @param bootloader what is in its partition, which flash begins with
 * @param functions those of the bootloader
 * @param flashBytes the size of flash
 * @param ramBytes the size of RAM
 * @param state where the bootloader's state begins; its two sectors are equal
 * @param stateBytes the size of the state
 * @param primary where the primary slot begins
 * @param secondary where the secondary slot begins
 * @param slotBytes the size of each
 */
public record FaultTarget(
        String board,
        byte[] bootloader,
        List<Function> functions,
        int flashBytes,
        int ramBytes,
        int state,
        int stateBytes,
        int primary,
        int secondary,
        int slotBytes) {

    /**
     * A function in flash.
     *
     * @param address of its first instruction
     */
    public record Function(String name, int address, int bytes) {}

    /** The function that an address is in. */
    Optional<Function> functionAt(int address) {
        return functions.stream()
                .filter(f -> address >= f.address() && address < f.address() + f.bytes())
                .findFirst();
    }

    /** An address as function and offset. */
    String place(int address) {
        return functionAt(address)
                .map(f -> "%06x %s+%d".formatted(address, f.name(), address - f.address()))
                .orElseGet(() -> "%06x".formatted(address));
    }
}
