package dev.cortado.cli.qemu;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces each line {@code \tat 0x00001234} by the Java frames at that program counter, leaves out
 * what QEMU prints about a device at rest, and passes all else on at once.
 *
 * <p>Lines of program counters are held until another line begins or the stream is flushed, and
 * then resolved together.
 */
public final class MessageFilter extends FilterOutputStream {

    /** Resolves program counters. */
    @FunctionalInterface
    public interface Frames {

        /**
         * For each program counter its frames such as {@code pkg.Class.method(File.java:12)},
         * innermost first; a line without frames is left out.
         */
        List<List<String>> at(List<Long> programCounters);
    }

    private static final Pattern FRAME = Pattern.compile("(\t+at )0x([0-9a-fA-F]{1,8})\r?");
    private static final Pattern FRAME_PREFIX =
            Pattern.compile("\t+(a|at|at 0?|at 0x[0-9a-fA-F]{0,8}\r?)?");

    /**
     * Said of the LM3S6965's timers after each reset, and when Ctrl-C ends QEMU with this program.
     */
    private static final List<String> CHATTER =
            List.of("Timer with period zero, disabling", "qemu-system-arm: terminating on signal ");

    private final Frames frames;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<String> heldFrames = new ArrayList<>();
    private boolean passing;

    /** A filter in front of a stream. */
    public MessageFilter(OutputStream out, Frames frames) {
        super(out);
        this.frames = frames;
    }

    @Override
    public void write(int value) throws IOException {
        if (passing) {
            out.write(value);
            passing = value != '\n';
            return;
        }
        line.write(value);
        String text = line.toString(StandardCharsets.ISO_8859_1);
        if (value == '\n') {
            line.reset();
            endLine(text.substring(0, text.length() - 1));
        } else if (!mayConcernUs(text)) {
            line.reset();
            resolveHeldFrames();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            passing = true;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public void flush() throws IOException {
        resolveHeldFrames();
        super.flush();
    }

    /** Passes on what is held, and leaves the stream behind open. */
    @Override
    public void close() throws IOException {
        resolveHeldFrames();
        if (!isChatter(line.toString(StandardCharsets.ISO_8859_1))) {
            out.write(line.toByteArray());
        }
        line.reset();
        out.flush();
    }

    private static boolean mayConcernUs(String text) {
        return isChatter(text)
                || CHATTER.stream().anyMatch(start -> start.startsWith(text))
                || FRAME_PREFIX.matcher(text).matches();
    }

    private static boolean isChatter(String text) {
        return CHATTER.stream().anyMatch(text::startsWith);
    }

    private void endLine(String text) throws IOException {
        if (FRAME.matcher(text).matches()) {
            heldFrames.add(text);
        } else if (!isChatter(text)) {
            resolveHeldFrames();
            out.write((text + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void resolveHeldFrames() throws IOException {
        if (heldFrames.isEmpty()) {
            return;
        }
        List<Matcher> frameLines =
                heldFrames.stream().map(FRAME::matcher).filter(Matcher::matches).toList();
        List<List<String>> resolved =
                frames.at(
                        frameLines.stream()
                                .map(frame -> Long.parseLong(frame.group(2), 16))
                                .toList());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < frameLines.size(); i++) {
            Matcher frame = frameLines.get(i);
            resolved.get(i).forEach(at -> text.append(frame.group(1)).append(at).append('\n'));
        }
        heldFrames.clear();
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
