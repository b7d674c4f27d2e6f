package dev.cortado.flash.plan;

import dev.cortado.boards.FlashProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.target.MemoryTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares a flash with a firmware. */
public final class Planner {

    private static final byte ERASED = (byte) 0xff;

    private final MemoryTarget target;
    private final FlashProfile flash;
    private final ProgressListener progress;

    /** Reads from a target whose flash is as the profile says. */
    public Planner(MemoryTarget target, FlashProfile flash, ProgressListener progress) {
        this.target = target;
        this.flash = flash;
        this.progress = progress;
    }

    /** The plan that makes the flash hold the firmware; the target is only read. */
    public FlashPlan plan(Firmware firmware) {
        List<MemoryRegion> touched =
                flash.sectors().stream()
                        .filter(sector -> !pieces(firmware, sector).isEmpty())
                        .toList();
        progress.begin("compare", touched.stream().mapToLong(MemoryRegion::length).sum());
        List<SectorPlan> sectors = new ArrayList<>();
        for (List<MemoryRegion> run : runs(touched)) {
            sectors.addAll(planRun(firmware, run));
        }
        return new FlashPlan(sectors);
    }

    /** Sectors that follow each other, so many that they are read at once. */
    private List<List<MemoryRegion>> runs(List<MemoryRegion> sectors) {
        List<List<MemoryRegion>> runs = new ArrayList<>();
        long bytes = 0;
        for (MemoryRegion sector : sectors) {
            boolean continues =
                    !runs.isEmpty()
                            && runs.getLast().getLast().end() == sector.origin()
                            && bytes + sector.length() <= target.chunkBytes();
            if (!continues) {
                runs.add(new ArrayList<>());
                bytes = 0;
            }
            runs.getLast().add(sector);
            bytes += sector.length();
        }
        return runs;
    }

    private List<SectorPlan> planRun(Firmware firmware, List<MemoryRegion> run) {
        long origin = run.getFirst().origin();
        MemoryRegion all = new MemoryRegion(origin, run.getLast().end() - origin);
        List<Segment> pieces = pieces(firmware, all);
        boolean same =
                target.readable()
                        && pieces.stream()
                                .allMatch(
                                        piece ->
                                                target.holds(piece.address(), piece.bytes())
                                                        .orElse(false));
        byte[] present = new byte[0];
        if (!same && target.readable()) {
            present = target.read(origin, (int) all.length());
        }
        progress.advance(all.length());
        List<SectorPlan> plans = new ArrayList<>();
        for (MemoryRegion sector : run) {
            if (same) {
                plans.add(new SectorPlan(sector, false, List.of()));
            } else if (!target.readable()) {
                plans.add(unread(firmware, sector));
            } else {
                int from = (int) (sector.origin() - origin);
                plans.add(
                        compared(
                                firmware,
                                sector,
                                Arrays.copyOfRange(present, from, from + (int) sector.length())));
            }
        }
        return plans;
    }

    private SectorPlan unread(Firmware firmware, MemoryRegion sector) {
        byte[] erased = new byte[(int) sector.length()];
        Arrays.fill(erased, ERASED);
        byte[] wanted = overlaid(firmware, sector, erased);
        return new SectorPlan(sector, true, differences(sector, erased, wanted));
    }

    private SectorPlan compared(Firmware firmware, MemoryRegion sector, byte[] present) {
        byte[] wanted = overlaid(firmware, sector, present);
        List<Segment> differences = differences(sector, present, wanted);
        boolean erase =
                target.erasable()
                        && !differences.stream().allMatch(d -> isFree(sector, present, d));
        if (!erase) {
            return new SectorPlan(sector, false, differences);
        }
        byte[] erased = new byte[present.length];
        Arrays.fill(erased, ERASED);
        return new SectorPlan(sector, true, differences(sector, erased, wanted));
    }

    private static boolean isFree(MemoryRegion sector, byte[] present, Segment write) {
        int from = (int) (write.address() - sector.origin());
        for (int i = from; i < from + write.bytes().length; i++) {
            if (present[i] != ERASED) {
                return false;
            }
        }
        return true;
    }

    private static byte[] overlaid(Firmware firmware, MemoryRegion sector, byte[] under) {
        byte[] wanted = under.clone();
        for (Segment piece : pieces(firmware, sector)) {
            System.arraycopy(
                    piece.bytes(),
                    0,
                    wanted,
                    (int) (piece.address() - sector.origin()),
                    piece.bytes().length);
        }
        return wanted;
    }

    /** The units of writing in which two contents of a sector differ, joined where they touch. */
    private List<Segment> differences(MemoryRegion sector, byte[] present, byte[] wanted) {
        int unit = flash.writeBytes();
        List<Segment> found = new ArrayList<>();
        int from = -1;
        for (int at = 0; at <= wanted.length; at += unit) {
            int to = Math.min(at + unit, wanted.length);
            boolean differs = at < wanted.length && !Arrays.equals(present, at, to, wanted, at, to);
            if (differs && from < 0) {
                from = at;
            } else if (!differs && from >= 0) {
                found.add(
                        new Segment(sector.origin() + from, Arrays.copyOfRange(wanted, from, at)));
                from = -1;
            }
        }
        return found;
    }

    /** The parts of the firmware that lie in a region. */
    private static List<Segment> pieces(Firmware firmware, MemoryRegion region) {
        List<Segment> pieces = new ArrayList<>();
        for (Segment segment : firmware.segments()) {
            long from = Math.max(segment.address(), region.origin());
            long to = Math.min(segment.end(), region.end());
            if (from < to) {
                int offset = (int) (from - segment.address());
                pieces.add(
                        new Segment(
                                from,
                                Arrays.copyOfRange(
                                        segment.bytes(), offset, offset + (int) (to - from))));
            }
        }
        return pieces;
    }
}
