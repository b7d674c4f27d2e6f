package dev.cortado.ota.bootloader;

import dev.cortado.ota.format.LittleEndian;
import dev.cortado.ota.format.SwapType;

/**
 * Keeps the {@link BootState} in records, each written once, in two areas of one sector.
 *
 * <pre>
 * 0   magic, sequence, security counter, phase, kind and slot, bytes, bytes, steps: 4 bytes each
 * 32  the complement of each
 * </pre>
 *
 * <p>A record counts if every word goes with its complement. Programming only clears bits and
 * erasing only sets them, so what is left of either when power fails has a bit that is set in both
 * halves, or is the whole record. The first state of a start goes to the other area, erased for it,
 * so that no record comes to lie where a cut left bits; that area's records are older than the
 * newest one, which stays where it is.
 */
public final class StateStore {

    /** The size of a record. */
    public static final int RECORD_BYTES = 64;

    private static final int HALF = RECORD_BYTES / 2;
    private static final int MAGIC = 0x3153_4243;
    private static final int SLOT_SHIFT = 8;

    private static final int MOST_PLACES = 16;

    /** A torn record reads twice the same in one of them. */
    private static final int TRIES = 16;

    private static final BootPhase[] PHASES = BootPhase.values();
    private static final SwapType[] KINDS = SwapType.values();

    private final FlashArea[] areas;
    private final byte[] record = new byte[RECORD_BYTES];
    private final byte[] unit = new byte[RECORD_BYTES];
    private BootState newestState = BootState.INITIAL;
    private int newest;
    private int newestAt = -1;
    private int sequence;
    private boolean settled;
    private int leastCounter;

    /**
     * A store in two areas.
     *
     * @param areas both, of one sector each; never changed
     */
    public StateStore(FlashArea... areas) {
        this.areas = areas;
    }

    /**
     * The newest state; {@link BootState#INITIAL} if there is none.
     *
     * <p>Its security counter is read twice and the higher one counts, as counters only rise, and
     * the state must make the record that it was read from: a disturbed instruction neither lowers
     * the counter nor has the record overwritten.
     */
    public BootState load() {
        int once = read().securityCounter();
        BootState state = read();
        for (int i = 0; i < TRIES && !isNewest(state); i++) {
            state = read();
        }
        leastCounter = BootState.higher(once, state.securityCounter());
        return state.securityCounter() == leastCounter ? state : state.withCounter(leastCounter);
    }

    /** Whether the newest record, if there is one, is that of a state. */
    private boolean isNewest(BootState state) {
        if (isEmpty()) {
            return true;
        }
        encode(state);
        int differing = areas[newest].read(newestAt, unit, 0, RECORD_BYTES) ? 0 : 1;
        for (int i = 0; i < RECORD_BYTES; i++) {
            differing |= unit[i] ^ record[i];
        }
        return differing == 0;
    }

    /** The security counter of the state, in a place of its own. */
    int leastCounter() {
        return leastCounter;
    }

    private BootState read() {
        // A torn record may read differently each time, so what was checked is what is used.
        int first = lastRecord(areas[0]);
        int firstSequence = first < 0 ? 0 : LittleEndian.u32(record, 4);
        BootState firstState = first < 0 ? BootState.INITIAL : decoded();
        int second = lastRecord(areas[1]);
        int secondSequence = second < 0 ? 0 : LittleEndian.u32(record, 4);
        BootState secondState = second < 0 ? BootState.INITIAL : decoded();
        newest = secondSequence - firstSequence > 0 ? 1 : 0;
        sequence = newest == 0 ? firstSequence : secondSequence;
        newestAt = newest == 0 ? first : second;
        newestState = newest == 0 ? firstState : secondState;
        settled = false;
        return newestState;
    }

    /** Whether there was no state to load. */
    boolean isEmpty() {
        return newestAt < 0;
    }

    /**
     * Adds a state, which is the newest once this returns; {@link #load} comes before.
     *
     * @throws FlashException if it cannot be read back either
     */
    public void append(BootState state) throws FlashException {
        int at = newestAt + RECORD_BYTES;
        if (!settled) {
            // A cut may have left the newest record with bits that read as programmed only now and
            // then. It is made firm before the other area, with the one before it, goes.
            if (!isEmpty() && areas[newest].canRepeatProgram()) {
                encode(newestState);
                areas[newest].programField(newestAt, record, RECORD_BYTES, unit);
            }
        }
        if (!settled || at >= limit(areas[newest])) {
            newest = 1 - newest;
            areas[newest].erase(0, areas[newest].bytes());
            at = 0;
        }
        sequence++;
        encode(state);
        areas[newest].programField(at, record, RECORD_BYTES, unit);
        newestAt = at;
        newestState = state;
        leastCounter = BootState.higher(leastCounter, state.securityCounter());
        settled = true;
        if (!isRecord(areas[newest], at)) {
            throw new FlashException(FlashOperation.PROGRAM, areas[newest].start() + at);
        }
    }

    /** The last place with a record, which is then in the buffer; or -1. */
    private int lastRecord(FlashArea area) {
        int at = limit(area) - RECORD_BYTES;
        while (at >= 0 && !isRecord(area, at)) {
            at -= RECORD_BYTES;
        }
        return Math.max(at, -1);
    }

    private static int limit(FlashArea area) {
        return Math.min(area.bytes() / RECORD_BYTES, MOST_PLACES) * RECORD_BYTES;
    }

    private boolean isRecord(FlashArea area, int at) {
        if (!area.read(at, record, 0, RECORD_BYTES)) {
            return false;
        }
        int differing = LittleEndian.u32(record, 0) ^ MAGIC;
        for (int i = 0; i < HALF; i++) {
            differing |= (record[i] ^ record[HALF + i] ^ 0xff) & 0xff;
        }
        return differing == 0 && phaseOf(LittleEndian.u32(record, 12)) >= 0;
    }

    /** The state of the record that was checked last. */
    private BootState decoded() {
        int kindAndSlot = LittleEndian.u32(record, 16);
        return new BootState(
                PHASES[phaseOf(LittleEndian.u32(record, 12))],
                kindOf(kindAndSlot & 0xff),
                LittleEndian.u32(record, 8),
                kindAndSlot >>> SLOT_SHIFT & 1,
                LittleEndian.u32(record, 20),
                LittleEndian.u32(record, 24),
                LittleEndian.u32(record, 28));
    }

    private void encode(BootState state) {
        LittleEndian.putU32(record, 0, MAGIC);
        LittleEndian.putU32(record, 4, sequence);
        LittleEndian.putU32(record, 8, state.securityCounter());
        LittleEndian.putU32(record, 12, state.phase().code());
        LittleEndian.putU32(record, 16, state.kind().code() | state.activeSlot() << SLOT_SHIFT);
        LittleEndian.putU32(record, 20, state.primaryBytes());
        LittleEndian.putU32(record, 24, state.secondaryBytes());
        LittleEndian.putU32(record, 28, state.stepsDone());
        for (int i = 0; i < HALF; i++) {
            record[HALF + i] = (byte) ~record[i];
        }
    }

    private static int phaseOf(int code) {
        for (int i = 0; i < PHASES.length; i++) {
            if (PHASES[i].code() == code) {
                return i;
            }
        }
        return -1;
    }

    private static SwapType kindOf(int code) {
        for (SwapType kind : KINDS) {
            if (kind.code() == code) {
                return kind;
            }
        }
        return SwapType.NONE;
    }
}
