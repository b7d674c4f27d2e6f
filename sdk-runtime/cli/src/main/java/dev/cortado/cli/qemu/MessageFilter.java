package dev.cortado.cli.qemu;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces each line {@code \tat 0x00001234} by the Java frames at that program counter, leaves out
 * the lines that QEMU prints about a device at rest, and passes all else on at once.
 *
 * <p>A program counter that is in no known method stays as it is.
 */
public final class MessageFilter extends FilterOutputStream {

    private static final Pattern FRAME = Pattern.compile("\tat 0x([0-9a-fA-F]{1,8})(\r?)");
    private static final String FRAME_START = "\tat 0x";
    private static final int LONGEST_FRAME = FRAME_START.length() + 8 + 1;

    /** Said of the LM3S6965's timers after each reset. */
    private static final String CHATTER = "Timer with period zero, disabling";

    private final LongFunction<List<String>> framesAt;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean passing;

    /**
     * A filter.
     *
     * @param out receives the lines
     * @param framesAt frames such as {@code pkg.Class.method(File.java:12)} at a program counter,
     *     innermost first; empty if unknown
     */
    public MessageFilter(OutputStream out, LongFunction<List<String>> framesAt) {
        super(out);
        this.framesAt = framesAt;
    }

    @Override
    public void write(int value) throws IOException {
        if (value == '\n') {
            boolean chatter =
                    !passing && held.toString(StandardCharsets.ISO_8859_1).equals(CHATTER);
            if (chatter) {
                held.reset();
            } else {
                endLine();
                out.write('\n');
            }
            passing = false;
        } else if (passing) {
            out.write(value);
        } else {
            held.write(value);
            if (!mayConcernUs()) {
                out.write(held.toByteArray());
                held.reset();
                passing = true;
            }
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public void close() throws IOException {
        endLine();
        super.close();
    }

    private boolean mayConcernUs() {
        String text = held.toString(StandardCharsets.ISO_8859_1);
        return CHATTER.startsWith(text)
                || FRAME_START.startsWith(text)
                || text.startsWith(FRAME_START) && text.length() <= LONGEST_FRAME;
    }

    private void endLine() throws IOException {
        String line = held.toString(StandardCharsets.UTF_8);
        held.reset();
        Matcher frame = FRAME.matcher(line);
        List<String> frames =
                frame.matches() ? framesAt.apply(Long.parseLong(frame.group(1), 16)) : List.of();
        String text =
                frames.isEmpty()
                        ? line
                        : "\tat "
                                + String.join(frame.group(2) + "\n\tat ", frames)
                                + frame.group(2);
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
