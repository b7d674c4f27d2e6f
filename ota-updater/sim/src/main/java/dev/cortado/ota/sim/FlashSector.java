package dev.cortado.ota.sim;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/** A sector of a {@link FlashModel}: its bits, which of them are undecided, and its units. */
final class FlashSector {

    private static final byte ERASED = (byte) 0xff;
    private static final byte[] DECIDED = {};

    private static final int MOST_CHUNK_BYTES = 1024;

    private final Object owner;
    private final int bytes;

    /** The content in pieces that are never written to, so that copies of the sector share them. */
    private final byte[][] chunks;

    private final byte[] blank;

    /** The bits that read as 0 or 1 by chance; empty if there are none. */
    private byte[] undecided = DECIDED;

    private final BitSet written;
    private final BitSet unreadable;
    private boolean eraseTorn;

    FlashSector(Object owner, int bytes, int units) {
        this.owner = owner;
        this.bytes = bytes;
        this.blank = new byte[Math.min(bytes, MOST_CHUNK_BYTES)];
        this.chunks = new byte[bytes / blank.length][];
        this.written = new BitSet(units);
        this.unreadable = new BitSet();
        Arrays.fill(blank, ERASED);
        Arrays.fill(chunks, blank);
    }

    private FlashSector(FlashSector other, Object owner) {
        this.owner = owner;
        this.bytes = other.bytes;
        this.blank = other.blank;
        this.chunks = other.chunks.clone();
        this.undecided = other.undecided.length == 0 ? DECIDED : other.undecided.clone();
        this.written = (BitSet) other.written.clone();
        this.unreadable = (BitSet) other.unreadable.clone();
        this.eraseTorn = other.eraseTorn;
    }

    FlashSector copy(Object newOwner) {
        return new FlashSector(this, newOwner);
    }

    boolean belongsTo(Object candidate) {
        return owner == candidate;
    }

    BitSet written() {
        return written;
    }

    boolean read(
            int offset, byte[] buffer, int index, int length, int unit, SplittableRandom noise) {
        if (!unreadable.isEmpty()) {
            int bad = unreadable.nextSetBit(offset / unit);
            if (bad >= 0 && bad <= (offset + length - 1) / unit) {
                return false;
            }
        }
        copyOut(offset, buffer, index, length);
        if (undecided.length != 0) {
            for (int i = 0; i < length; i++) {
                int mask = undecided[offset + i] & 0xff;
                if (mask != 0) {
                    buffer[index + i] ^= (byte) (noise.nextInt() & mask);
                }
            }
        }
        return true;
    }

    void checkProgram(int offset, byte[] added, FlashGeometry geometry) {
        if (eraseTorn) {
            throw new FlashRuleException(
                    "programmed at " + offset + " of a sector whose erase was interrupted");
        }
        if (geometry.kind() != FlashKind.NOR) {
            int first = offset / geometry.unitBytes();
            int next = written.nextSetBit(first);
            if (next >= 0 && next < first + added.length / geometry.unitBytes()) {
                throw new FlashRuleException(
                        "programmed unit " + next + " of a sector twice, at " + offset);
            }
            return;
        }
        byte[] data = new byte[added.length];
        copyOut(offset, data, 0, data.length);
        for (int i = 0; i < added.length; i++) {
            int decided = undecided.length == 0 ? 0xff : ~undecided[offset + i];
            if ((added[i] & ~data[i] & decided & 0xff) != 0) {
                throw new FlashRuleException("set bits at " + (offset + i) + " without erasing");
            }
        }
    }

    void program(int offset, byte[] added, FlashGeometry geometry) {
        for (int i = 0; i < added.length; i++) {
            int at = offset + i;
            if (i == 0 || at % blank.length == 0) {
                chunks[at / blank.length] = chunks[at / blank.length].clone();
            }
            chunks[at / blank.length][at % blank.length] &= added[i];
            if (undecided.length != 0) {
                undecided[at] &= added[i];
            }
        }
        if (geometry.kind() != FlashKind.NOR) {
            int unit = geometry.unitBytes();
            written.set(offset / unit, (offset + added.length) / unit);
        }
    }

    void erase() {
        Arrays.fill(chunks, blank);
        undecided = DECIDED;
        written.clear();
        unreadable.clear();
        eraseTorn = false;
    }

    /** Does some of a program: bits that it clears, in some of its units. */
    void tearProgram(
            int offset,
            byte[] bytes,
            CutKind kind,
            FlashGeometry geometry,
            SplittableRandom random) {
        int unit = geometry.unitBytes();
        int units = bytes.length / unit;
        int torn = random.nextInt(units);
        int density = 1 + random.nextInt(255);
        for (int u = 0; u < units; u++) {
            boolean whole = kind == CutKind.TORN1 && u < torn;
            if (whole) {
                program(
                        offset + u * unit,
                        Arrays.copyOfRange(bytes, u * unit, (u + 1) * unit),
                        geometry);
            } else if (kind != CutKind.TORN1 || u == torn) {
                tearUnit(offset + u * unit, bytes, u * unit, kind, geometry, density, random);
            }
        }
    }

    private void tearUnit(
            int at,
            byte[] bytes,
            int from,
            CutKind kind,
            FlashGeometry geometry,
            int density,
            SplittableRandom random) {
        int unit = geometry.unitBytes();
        byte[] data = new byte[unit];
        copyOut(at, data, 0, unit);
        boolean changed = false;
        boolean complete = true;
        for (int i = 0; i < unit; i++) {
            int falling = data[i] & ~bytes[from + i] & 0xff;
            int done = falling & bits(density, random);
            changed |= done != 0;
            complete &= done == falling;
            data[i] &= (byte) ~done;
            if (kind == CutKind.TORN3 && geometry.kind() == FlashKind.NOR) {
                int open = falling & bits(density, random);
                if (open != 0) {
                    undecidedBits()[at + i] |= (byte) open;
                }
            }
        }
        copyIn(at, data);
        if (changed && geometry.kind() != FlashKind.NOR) {
            written.set(at / unit);
            if (geometry.kind() == FlashKind.ECC && !complete) {
                unreadable.set(at / unit);
            }
        }
    }

    /** Does some of an erase: bits that are cleared, anywhere in the sector. */
    void tearErase(CutKind kind, FlashGeometry geometry, SplittableRandom random) {
        if (kind == CutKind.TORN4) {
            erase();
            eraseTorn = true;
            return;
        }
        eraseTorn = true;
        byte[] data = new byte[bytes];
        copyOut(0, data, 0, bytes);
        int unit = geometry.unitBytes();
        int density = 1 + random.nextInt(255);
        int prefix = kind == CutKind.TORN1 ? random.nextInt(data.length / unit) * unit : 0;
        for (int at = 0; at < data.length; at += unit) {
            boolean whole = at < prefix;
            boolean some = at == prefix || kind != CutKind.TORN1;
            boolean changed = false;
            for (int i = at; i < at + unit && (whole || some); i++) {
                int rising = ~data[i] & 0xff;
                int done = whole ? rising : rising & bits(density, random);
                data[i] |= (byte) done;
                changed |= done != 0 && done != rising;
                if (kind == CutKind.TORN3 && geometry.kind() == FlashKind.NOR) {
                    int open = rising & bits(density, random);
                    if (open != 0) {
                        undecidedBits()[i] |= (byte) open;
                    }
                }
            }
            if (geometry.kind() == FlashKind.ECC && changed) {
                unreadable.set(at / unit);
            }
        }
        copyIn(0, data);
    }

    private void copyOut(int offset, byte[] target, int index, int length) {
        for (int done = 0; done < length; ) {
            int at = (offset + done) % blank.length;
            int part = Math.min(length - done, blank.length - at);
            byte[] chunk = chunks[(offset + done) / blank.length];
            System.arraycopy(chunk, at, target, index + done, part);
            done += part;
        }
    }

    private void copyIn(int offset, byte[] source) {
        for (int done = 0; done < source.length; ) {
            int at = (offset + done) % blank.length;
            int part = Math.min(source.length - done, blank.length - at);
            int chunk = (offset + done) / blank.length;
            chunks[chunk] = chunks[chunk].clone();
            System.arraycopy(source, done, chunks[chunk], at, part);
            done += part;
        }
    }

    private byte[] undecidedBits() {
        if (undecided.length == 0) {
            undecided = new byte[bytes];
        }
        return undecided;
    }

    /** Eight bits of which each is set with a probability of density in 256. */
    private static int bits(int density, SplittableRandom random) {
        long draw = random.nextLong();
        int bits = 0;
        for (int i = 0; i < 8; i++) {
            if ((draw >>> 8 * i & 0xff) < density) {
                bits |= 1 << i;
            }
        }
        return bits;
    }
}
