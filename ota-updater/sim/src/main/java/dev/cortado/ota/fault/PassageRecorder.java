package dev.cortado.ota.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Notes which bytes a passage reads before it writes them, and which it writes. */
final class PassageRecorder implements AccessLog {
    private final Nrf51Memory memory;
    private final FaultTarget target;
    private final Map<Integer, Byte> read = new LinkedHashMap<>();
    private final TreeSet<Integer> written = new TreeSet<>();
    private boolean touchesMore;
    private boolean looking;

    PassageRecorder(Nrf51Memory memory, FaultTarget target) {
        this.memory = memory;
        this.target = target;
    }

    @Override
    public void load(int address, int bytes) {
        if (looking || address >= 0 && address < target.bootloader().length) {
            return;
        }
        looking = true;
        for (int at = address; at < address + bytes; at++) {
            if (!isRam(at) && (at < 0 || at >= target.flashBytes())) {
                touchesMore = true;
            } else if (!written.contains(at) && !read.containsKey(at)) {
                read.put(at, (byte) memory.loadByte(at));
            }
        }
        looking = false;
    }

    @Override
    public void store(int address, int bytes) {
        for (int at = address; at < address + bytes; at++) {
            touchesMore |= !isRam(at);
            written.add(at);
        }
    }

    private boolean isRam(int address) {
        int offset = address - Nrf51Memory.RAM_ORIGIN;
        return offset >= 0 && offset < target.ramBytes();
    }

    Optional<Passage> passage(int[] start, int[] end, long instructions) {
        if (touchesMore) {
            return Optional.empty();
        }
        byte[] were = new byte[read.size()];
        int i = 0;
        for (byte value : read.values()) {
            were[i++] = value;
        }
        byte[] are = new byte[written.size()];
        i = 0;
        for (int address : written) {
            are[i++] = (byte) memory.loadByte(address);
        }
        return Optional.of(
                new Passage(
                        start,
                        end,
                        instructions,
                        read.keySet().stream().mapToInt(Integer::intValue).toArray(),
                        were,
                        written.stream().mapToInt(Integer::intValue).toArray(),
                        are));
    }
}
