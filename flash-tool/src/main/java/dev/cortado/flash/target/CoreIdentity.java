package dev.cortado.flash.target;

import dev.cortado.boards.BoardProfile;
import dev.cortado.flash.FlashException;
import java.util.Map;

/** Whether the core at the probe is the board's; ARMv7-M B3.2.3, CPUID. */
public final class CoreIdentity {

    /** The address of the register. */
    public static final long CPUID = 0xE000_ED00L;

    private static final int IMPLEMENTER_ARM = 0x41;

    /** Part numbers of the cores' technical reference manuals. */
    private static final Map<Integer, String> CORES =
            Map.ofEntries(
                    Map.entry(0xC20, "cortex-m0"),
                    Map.entry(0xC60, "cortex-m0plus"),
                    Map.entry(0xC21, "cortex-m1"),
                    Map.entry(0xC23, "cortex-m3"),
                    Map.entry(0xC24, "cortex-m4"),
                    Map.entry(0xC27, "cortex-m7"),
                    Map.entry(0xD20, "cortex-m23"),
                    Map.entry(0xD21, "cortex-m33"));

    private CoreIdentity() {}

    /**
     * Compares the core with the board's, if it is one of those that are known.
     *
     * @param cpuid what the register holds
     * @param name the probe, for messages
     * @throws FlashException if it is another
     */
    public static void require(BoardProfile board, int cpuid, String name) {
        String core = CORES.get(cpuid >> 4 & 0xfff);
        if (cpuid >>> 24 == IMPLEMENTER_ARM
                && core != null
                && !core.equals(board.cpu().llvm().cpu())) {
            throw new FlashException(
                    "the board at %s has a %s, but %s has a %s; nothing was changed"
                            .formatted(name, core, board.name(), board.cpu().llvm().cpu()),
                    "Give the right --board; 'cortado boards' lists them.");
        }
    }
}
