package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.Bootloader;
import dev.cortado.ota.bootloader.DirectBootloader;
import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.bootloader.StateStore;
import dev.cortado.ota.bootloader.SwapBootloader;
import java.util.ArrayList;
import java.util.List;

/**
 * How a device's flash is divided: two sectors of state, the primary slot, the secondary slot, and
 * scratch if it is used, each right after the one before.
 *
 * @param statusSectors the sectors that a trailer has status entries for
 * @param bufferBytes what the bootloader copies at once
 */
public record UpdateLayout(
        String name,
        FlashKind kind,
        int unitBytes,
        int burstBytes,
        UpdateMethod method,
        int statusSectors,
        int bufferBytes,
        int stateSector,
        List<Integer> primary,
        List<Integer> secondary,
        List<Integer> scratch) {

    FlashGeometry geometry() {
        List<Integer> all = new ArrayList<>(List.of(stateSector, stateSector));
        all.addAll(primary);
        all.addAll(secondary);
        all.addAll(scratch);
        return new FlashGeometry(kind, unitBytes, burstBytes, List.copyOf(all));
    }

    Slot slot(int number, Flash flash) {
        int first = sum(primary);
        int start = 2 * stateSector + (number == 0 ? 0 : first);
        int bytes = number == 0 ? first : sum(secondary);
        return new Slot(new FlashArea(flash, start, bytes), statusSectors);
    }

    /** Where the secondary slot begins. */
    int secondaryStart() {
        return 2 * stateSector + sum(primary);
    }

    /** Where images wait or pass through: the secondary slot and scratch. */
    int waitingBytes() {
        return sum(secondary) + sum(scratch);
    }

    StateStore store(Flash flash) {
        return new StateStore(
                new FlashArea(flash, 0, stateSector),
                new FlashArea(flash, stateSector, stateSector));
    }

    Bootloader bootloader(Flash flash, ImageCheck check) {
        Slot first = slot(0, flash);
        Slot second = slot(1, flash);
        StateStore store = store(flash);
        byte[] buffer = new byte[bufferBytes];
        return switch (method) {
            case MOVE -> SwapBootloader.usingMove(first, second, store, check, buffer);
            case SCRATCH -> {
                int start = 2 * stateSector + sum(primary) + sum(secondary);
                FlashArea area = new FlashArea(flash, start, sum(scratch));
                yield SwapBootloader.usingScratch(first, second, area, store, check, buffer);
            }
            case OVERWRITE -> SwapBootloader.overwriting(first, second, store, check, buffer);
            case DIRECT -> new DirectBootloader(first, second, store, check);
        };
    }

    /** The largest image that can be updated. */
    int capacity() {
        FlashModel flash = new FlashModel(geometry());
        if (method == UpdateMethod.DIRECT) {
            return Math.min(slot(0, flash).imageCapacity(), slot(1, flash).imageCapacity());
        }
        Bootloader bootloader = bootloader(flash, new NoImages());
        return ((SwapBootloader) bootloader).capacity();
    }

    private static int sum(List<Integer> sectors) {
        return sectors.stream().mapToInt(Integer::intValue).sum();
    }
}
