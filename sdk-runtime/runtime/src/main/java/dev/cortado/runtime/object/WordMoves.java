package dev.cortado.runtime.object;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;

/** Moves memory that may overlap, by words where both ends are aligned alike. Linear; safe in interrupts. */
@Unchecked
final class WordMoves {
    private WordMoves() {}

    @NoAllocation
    static void move(Address target, Address source, int bytes) {
        boolean downward = !target.isBelow(source) && target.isBelow(source.plus(bytes));
        if (((target.toInt() | source.toInt() | bytes) & 3) != 0) {
            if (downward) {
                for (int i = bytes - 1; i >= 0; i--) {
                    target.storeByte(i, source.loadByte(i));
                }
            } else {
                for (int i = 0; i < bytes; i++) {
                    target.storeByte(i, source.loadByte(i));
                }
            }
        } else if (downward) {
            for (int i = bytes - 4; i >= 0; i -= 4) {
                target.storeInt(i, source.loadInt(i));
            }
        } else {
            for (int i = 0; i < bytes; i += 4) {
                target.storeInt(i, source.loadInt(i));
            }
        }
    }
}
