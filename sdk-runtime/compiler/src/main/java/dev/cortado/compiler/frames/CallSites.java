package dev.cortado.compiler.frames;

import dev.cortado.compiler.link.ElfFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The return addresses of all calls in an image's Thumb code.
 *
 * <p>Cost: linear in the code. Source: ARM DDI 0403, A5.1, A5.3 and A7.7.18, A7.7.19; ARM IHI 0044,
 * 4.5.5, for the symbols that tell code from data.
 */
final class CallSites {
    private static final String CODE = ".text";

    private CallSites() {}

    /** In ascending order; bit 0 is clear. */
    static List<Long> returnAddresses(ElfFile elf) {
        ElfFile.Section text =
                elf.section(CODE).orElseThrow(() -> new IllegalArgumentException("no code"));
        ByteBuffer code = ByteBuffer.wrap(elf.contents(text)).order(ByteOrder.LITTLE_ENDIAN);
        TreeMap<Long, Boolean> thumb = new TreeMap<>();
        for (ElfFile.Symbol symbol : elf.symbols()) {
            if (symbol.name().matches("\\$[atd](\\..*)?")) {
                thumb.merge(symbol.address(), symbol.name().startsWith("$t"), Boolean::logicalOr);
            }
        }
        List<Long> addresses = new ArrayList<>();
        for (Map.Entry<Long, Boolean> start : thumb.entrySet()) {
            if (start.getValue()) {
                Long next = thumb.higherKey(start.getKey());
                long end = text.address() + text.sizeBytes();
                scan(code, text.address(), start.getKey(), next == null ? end : next, addresses);
            }
        }
        return addresses;
    }

    /** Adds the return addresses of the calls in a range that is all code. */
    static void scan(ByteBuffer code, long origin, long start, long end, List<Long> addresses) {
        long at = start;
        while (at >= origin && at + 2 <= end && at + 2 <= origin + code.limit()) {
            int first = Short.toUnsignedInt(code.getShort((int) (at - origin)));
            boolean wide = first >>> 11 >= 0b11101;
            if (wide && at + 4 <= end) {
                int second = Short.toUnsignedInt(code.getShort((int) (at - origin) + 2));
                // BL, and BLX to ARM code.
                boolean call = first >>> 11 == 0b11110 && second >>> 14 == 0b11;
                if (call) {
                    addresses.add(at + 4);
                }
            } else if ((first & 0xFF87) == 0x4780) {
                // BLX register.
                addresses.add(at + 2);
            }
            at += wide ? 4 : 2;
        }
    }
}
