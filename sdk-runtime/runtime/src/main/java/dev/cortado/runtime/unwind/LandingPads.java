package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/**
 * The call-site table of a function with handlers.
 *
 * <pre>
 *   u8       encoding of the landing-pad base; 0xFF = the function's start
 *   u8       encoding of the type table; 0xFF = none, else its offset follows (uleb128)
 *   u8       encoding of the call sites: 0x01 uleb128, 0x03 u32
 *   uleb128  bytes of the call sites
 *   each:    start, length, landing pad (0 = none), all from the function's start; action (uleb128)
 * </pre>
 *
 * <p>Handlers test types themselves, so actions and types are skipped. Source: Itanium C++ ABI,
 * exception handling tables, as GCC and LLVM emit them. Cost: linear in the call sites.
 */
@Unchecked
final class LandingPads {
    private static final int OMITTED = 0xFF;
    private static final int ULEB128 = 0x01;

    private LandingPads() {}

    /**
     * The landing pad, as an offset from the function's start, for a call at {@code callOffset}; 0
     * when none.
     */
    static int find(Address languageData, int callOffset) {
        Address at = languageData.plus(1);
        if (unsignedByte(at) != OMITTED) {
            at = skip(at.plus(1));
        } else {
            at = at.plus(1);
        }
        boolean compact = unsignedByte(at) == ULEB128;
        at = at.plus(1);
        int bytes = uleb128(at);
        at = skip(at);
        Address end = at.plus(bytes);
        while (at.isBelow(end)) {
            int start = value(at, compact);
            at = next(at, compact);
            int length = value(at, compact);
            at = next(at, compact);
            int landingPad = value(at, compact);
            at = skip(next(at, compact));
            if (callOffset >= start && callOffset < start + length) {
                return landingPad;
            }
        }
        return 0;
    }

    private static int value(Address at, boolean compact) {
        return compact ? uleb128(at) : word(at);
    }

    private static Address next(Address at, boolean compact) {
        return compact ? skip(at) : at.plus(4);
    }

    private static int unsignedByte(Address at) {
        return at.loadByte(0) & 0xFF;
    }

    private static int word(Address at) {
        return unsignedByte(at)
                | unsignedByte(at.plus(1)) << 8
                | unsignedByte(at.plus(2)) << 16
                | unsignedByte(at.plus(3)) << 24;
    }

    private static int uleb128(Address at) {
        int value = 0;
        int shift = 0;
        int offset = 0;
        int next;
        do {
            next = at.loadByte(offset++);
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private static Address skip(Address at) {
        Address behind = at;
        while (behind.loadByte(0) < 0) {
            behind = behind.plus(1);
        }
        return behind.plus(1);
    }
}
