package dev.cortado.compiler.frames;

import dev.cortado.abi.FrameTableLayout;
import dev.cortado.compiler.world.JavaMethod;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Writes the frames of return addresses as a table. */
final class FrameTableWriter {
    private final ClassRecords classes;
    private final Map<JavaMethod, Integer> firstLines = new HashMap<>();
    private final TableBytes methods = new TableBytes();
    private final TableBytes scopes = new TableBytes();
    private final TableBytes sites = new TableBytes();

    FrameTableWriter(ClassRecords classes) {
        this.classes = classes;
    }

    /**
     * The table.
     *
     * @param frames of each return address, innermost first, none empty
     * @param jdkVersion of the JDK's modules
     */
    byte[] write(NavigableMap<Long, List<Frame>> frames, String jdkVersion) {
        frames.values().forEach(chain -> chain.forEach(this::noteLine));
        long start = 0;
        int blocks = 0;
        if (!frames.isEmpty()) {
            start = (frames.firstKey() - 1) / FrameTableLayout.BLOCK_BYTES;
            blocks = (int) ((frames.lastKey() - 1) / FrameTableLayout.BLOCK_BYTES - start) + 1;
            start *= FrameTableLayout.BLOCK_BYTES;
        }
        List<Integer> index = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            index.add(sites.size());
            long from = start + (long) block * FrameTableLayout.BLOCK_BYTES;
            writeBlock(from, frames.subMap(from, false, from + FrameTableLayout.BLOCK_BYTES, true));
        }
        index.add(sites.size());
        int version = classes.name(jdkVersion);
        return assemble(start, index, version);
    }

    private byte[] assemble(long start, List<Integer> index, int version) {
        byte[][] parts = {
            sites.toByteArray(),
            scopes.toByteArray(),
            methods.toByteArray(),
            classes.classBytes(),
            classes.nameBytes()
        };
        int size = FrameTableLayout.BLOCK_INDEX + index.size() * 4;
        int[] offsets = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            offsets[i] = size;
            size += parts[i].length;
        }
        ByteBuffer table = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        table.putInt(FrameTableLayout.CODE_START, (int) start);
        table.putInt(FrameTableLayout.BLOCKS, index.size() - 1);
        table.putInt(FrameTableLayout.SITES, offsets[0]);
        table.putInt(FrameTableLayout.SCOPES, offsets[1]);
        table.putInt(FrameTableLayout.METHODS, offsets[2]);
        table.putInt(FrameTableLayout.CLASS_RECORDS, offsets[3]);
        table.putInt(FrameTableLayout.NAMES, offsets[4]);
        table.putInt(FrameTableLayout.JDK_VERSION, version);
        table.position(FrameTableLayout.BLOCK_INDEX);
        index.forEach(table::putInt);
        for (byte[] part : parts) {
            table.put(part);
        }
        return table.array();
    }

    private void writeBlock(long from, NavigableMap<Long, List<Frame>> frames) {
        long previous = from;
        int scope = -1;
        int line = 0;
        for (Map.Entry<Long, List<Frame>> site : frames.entrySet()) {
            List<Frame> chain = site.getValue();
            int own = scope(chain);
            int ownLine = relativeLine(chain.getFirst());
            int step = (int) (site.getKey() - previous) & -2;
            if (own == scope) {
                sites.number(step);
                int difference = ownLine - line;
                sites.number(difference < 0 ? -difference << 1 | 1 : difference << 1);
            } else {
                sites.number(step | 1);
                sites.number(own);
                sites.number(ownLine);
            }
            previous = site.getKey();
            scope = own;
            line = ownLine;
        }
    }

    /** The offset of the scope of the innermost frame: all but its line. */
    private int scope(List<Frame> chain) {
        int method = method(chain.getFirst().method());
        if (chain.size() == 1) {
            return scopes.record(List.of(method, 0));
        }
        List<Frame> callers = chain.subList(1, chain.size());
        return scopes.record(List.of(method, 1 + scope(callers), relativeLine(callers.getFirst())));
    }

    private int method(JavaMethod method) {
        return methods.record(
                List.of(
                        classes.of(method),
                        classes.name(method.name()),
                        firstLines.getOrDefault(method, 0)));
    }

    private void noteLine(Frame frame) {
        if (frame.line() > 0) {
            firstLines.merge(frame.method(), frame.line(), Math::min);
        }
    }

    /** A line that is not known is given as the method's first. */
    private int relativeLine(Frame frame) {
        return Math.max(0, frame.line() - firstLines.getOrDefault(frame.method(), 0));
    }
}
