package dev.cortado.flash.plan;

import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.target.MemoryTarget;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Carries out plans. */
public final class Programmer {

    private final MemoryTarget target;
    private final ProgressListener progress;

    /** Programs a target. */
    public Programmer(MemoryTarget target, ProgressListener progress) {
        this.target = target;
        this.progress = progress;
    }

    /** Erases and writes what the plan names. */
    public void carryOut(FlashPlan plan) {
        if (plan.isDone()) {
            return;
        }
        erase(plan.erasures());
        progress.begin("write", plan.writtenBytes());
        for (Segment write : joined(plan.writes())) {
            target.write(write.address(), write.bytes());
            progress.advance(write.bytes().length);
        }
        target.finish();
    }

    /** Erases sectors, in groups so that the progress shows. */
    public void erase(List<MemoryRegion> sectors) {
        progress.begin("erase", sectors.stream().mapToLong(MemoryRegion::length).sum());
        int group = Math.max(1, sectors.size() / 32);
        for (int i = 0; i < sectors.size(); i += group) {
            List<MemoryRegion> some = sectors.subList(i, Math.min(i + group, sectors.size()));
            target.erase(some);
            progress.advance(some.stream().mapToLong(MemoryRegion::length).sum());
        }
    }

    /** Reads memory. */
    public byte[] read(MemoryRegion region) {
        requireReadable("be read");
        progress.begin("read", region.length());
        ByteArrayOutputStream all = new ByteArrayOutputStream((int) region.length());
        for (long at = region.origin(); at < region.end(); at += target.chunkBytes()) {
            byte[] some = target.read(at, (int) Math.min(target.chunkBytes(), region.end() - at));
            all.writeBytes(some);
            progress.advance(some.length);
        }
        return all.toByteArray();
    }

    /** The first address at which the memory is not as the firmware says. */
    public OptionalLong firstDifference(Firmware firmware) {
        requireReadable("be verified");
        progress.begin("verify", firmware.length());
        for (Segment segment : firmware.segments()) {
            for (int from = 0; from < segment.bytes().length; from += target.chunkBytes()) {
                int to = Math.min(from + target.chunkBytes(), segment.bytes().length);
                byte[] expected = Arrays.copyOfRange(segment.bytes(), from, to);
                long address = segment.address() + from;
                if (!target.holds(address, expected).orElse(false)) {
                    int at = Arrays.mismatch(expected, target.read(address, expected.length));
                    if (at >= 0) {
                        return OptionalLong.of(address + at);
                    }
                }
                progress.advance(expected.length);
            }
        }
        return OptionalLong.empty();
    }

    private void requireReadable(String verb) {
        if (!target.readable()) {
            throw new FlashException(
                    "this board cannot " + verb + " through " + target.description(),
                    "Use a debug probe: --probe gdb://HOST:PORT");
        }
    }

    /** Writes that touch are joined, since each has a cost of its own. */
    private List<Segment> joined(List<Segment> writes) {
        List<Segment> joined = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < writes.size(); i++) {
            bytes += writes.get(i).bytes().length;
            boolean last =
                    i + 1 == writes.size()
                            || writes.get(i + 1).address() != writes.get(i).end()
                            || bytes + writes.get(i + 1).bytes().length > target.chunkBytes();
            if (last) {
                ByteArrayOutputStream all = new ByteArrayOutputStream((int) bytes);
                writes.subList(from, i + 1).forEach(write -> all.writeBytes(write.bytes()));
                joined.add(new Segment(writes.get(from).address(), all.toByteArray()));
                from = i + 1;
                bytes = 0;
            }
        }
        return joined;
    }
}
