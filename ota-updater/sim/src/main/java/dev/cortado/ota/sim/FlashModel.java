package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.Flash;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A flash memory that can be copied cheaply and lose power in the middle of an operation, and that
 * refuses what its kind of flash does not stand: setting bits without erasing, programming a unit
 * twice, programming after an erase that was interrupted.
 */
public final class FlashModel implements Flash {

    private static final byte ERASED = (byte) 0xff;

    private final FlashGeometry geometry;
    private final int[] starts;
    private final FlashSector[] sectors;
    private SplittableRandom noise;
    private int operations;
    private Consumer<Operation> observer = operation -> {};

    /** An erased memory. */
    public FlashModel(FlashGeometry geometry) {
        this.geometry = geometry;
        this.noise = new SplittableRandom(0);
        this.sectors = new FlashSector[geometry.sectors().size()];
        this.starts = new int[sectors.length + 1];
        for (int i = 0; i < sectors.length; i++) {
            int bytes = geometry.sectors().get(i);
            starts[i + 1] = starts[i] + bytes;
            sectors[i] = new FlashSector(this, bytes, bytes / geometry.unitBytes());
        }
    }

    private FlashModel(FlashModel other, long seed) {
        this.geometry = other.geometry;
        this.starts = other.starts;
        this.sectors = other.sectors.clone();
        this.noise = new SplittableRandom(seed);
    }

    /**
     * A copy in which an operation was cut; valid until this memory is changed.
     *
     * @param seed which bits were done
     */
    FlashModel cut(Operation operation, CutKind kind, long seed) {
        FlashModel copy = new FlashModel(this, seed);
        if (kind == CutKind.BEFORE) {
            return copy;
        }
        if (operation.isErase()) {
            FlashSector sector = copy.writable(sectorAt(operation.offset()));
            if (kind == CutKind.AFTER) {
                sector.erase();
            } else {
                sector.tearErase(kind, geometry, new SplittableRandom(seed));
            }
        } else {
            byte[] bytes = operation.bytes();
            if (kind == CutKind.AFTER) {
                copy.programUnchecked(operation.offset(), bytes);
            } else {
                int at = sectorAt(operation.offset());
                copy.writable(at)
                        .tearProgram(
                                operation.offset() - starts[at],
                                bytes,
                                kind,
                                geometry,
                                new SplittableRandom(seed));
            }
        }
        return copy;
    }

    /** Calls back before every operation from now on, with numbers from 0. */
    void observe(Consumer<Operation> before) {
        operations = 0;
        observer = before;
    }

    /** How many operations were made since the last {@link #observe}. */
    int operations() {
        return operations;
    }

    @Override
    public int unitBytes() {
        return geometry.unitBytes();
    }

    @Override
    public boolean canRepeatProgram() {
        return geometry.kind() == FlashKind.NOR;
    }

    @Override
    public int sectorBytes(int offset) {
        int at = sectorAt(offset);
        if (starts[at] != offset) {
            throw new FlashRuleException("no sector begins at " + offset);
        }
        return starts[at + 1] - offset;
    }

    @Override
    public boolean read(int offset, byte[] buffer, int index, int length) {
        int from = offset;
        int to = index;
        int left = length;
        while (left > 0) {
            int at = sectorAt(from);
            int part = Math.min(left, starts[at + 1] - from);
            if (!sectors[at].read(
                    from - starts[at], buffer, to, part, geometry.unitBytes(), noise)) {
                return false;
            }
            from += part;
            to += part;
            left -= part;
        }
        return true;
    }

    @Override
    public boolean isBlank(int offset, int length) {
        byte[] bytes = new byte[length];
        if (!read(offset, bytes, 0, length)) {
            return false;
        }
        for (byte b : bytes) {
            if (b != ERASED) {
                return false;
            }
        }
        if (geometry.kind() == FlashKind.NOR) {
            return true;
        }
        int at = sectorAt(offset);
        int first = (offset - starts[at]) / geometry.unitBytes();
        int next = sectors[at].written().nextSetBit(first);
        return next < 0 || next >= first + length / geometry.unitBytes();
    }

    @Override
    public void program(int offset, byte[] buffer, int index, int length) {
        if (offset % unitBytes() != 0 || length % unitBytes() != 0 || length <= 0) {
            throw new FlashRuleException(
                    length + " bytes at " + offset + " are not units of " + unitBytes());
        }
        int burst = geometry.burstBytes();
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int next = Math.min(end, (at / burst + 1) * burst);
            int from = index + at - offset;
            programBurst(at, Arrays.copyOfRange(buffer, from, from + next - at));
            at = next;
        }
    }

    @Override
    public void erase(int offset) {
        int at = sectorAt(offset);
        if (starts[at] != offset) {
            throw new FlashRuleException("no sector begins at " + offset);
        }
        observer.accept(new Operation(operations, offset, new byte[0]));
        operations++;
        writable(at).erase();
    }

    private void programBurst(int offset, byte[] bytes) {
        int at = sectorAt(offset);
        sectors[at].checkProgram(offset - starts[at], bytes, geometry);
        observer.accept(new Operation(operations, offset, bytes));
        operations++;
        programUnchecked(offset, bytes);
    }

    private void programUnchecked(int offset, byte[] bytes) {
        int at = sectorAt(offset);
        writable(at).program(offset - starts[at], bytes, geometry);
    }

    private FlashSector writable(int at) {
        if (!sectors[at].belongsTo(this)) {
            sectors[at] = sectors[at].copy(this);
        }
        return sectors[at];
    }

    private int sectorAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int at = found >= 0 ? found : -found - 2;
        if (at < 0 || at >= sectors.length) {
            throw new FlashRuleException(offset + " is outside of the memory");
        }
        return at;
    }
}
