package dev.cortado.compiler.link;

import dev.cortado.compiler.llvm.LlvmDistribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Turns code addresses into Java frames with the debug information of an ELF file.
 *
 * <p>It expects subprograms named {@code package.Class.method}, as the compiler writes them.
 */
public final class Symbolizer {
    private static final String UNKNOWN = "??";

    // Keeps the command line far below the system's limit.
    private static final int ADDRESSES_PER_RUN = 2000;

    private final LlvmDistribution distribution;

    public Symbolizer(LlvmDistribution distribution) {
        this.distribution = distribution;
    }

    /**
     * The frames at each address, innermost first: the method and those that it was inlined into.
     *
     * <p>To find the call that a return address belongs to, pass the return address minus 2.
     *
     * @param addresses of instructions; the Thumb bit is ignored
     * @return one list for each address, empty if there is no code at it
     */
    public List<List<JavaFrame>> frames(Path elf, List<Long> addresses) {
        return run(elf, addresses, "short", Symbolizer::frame);
    }

    /** As {@link #frames}, by the names that the linker knows functions by. */
    public List<List<CodeFrame>> codeFrames(Path elf, List<Long> addresses) {
        return run(elf, addresses, "linkage", Symbolizer::codeFrame);
    }

    private <F> List<List<F>> run(
            Path elf, List<Long> addresses, String names, BiFunction<String, String, F> frame) {
        List<List<F>> frames = new ArrayList<>();
        for (int from = 0; from < addresses.size(); from += ADDRESSES_PER_RUN) {
            int to = Math.min(addresses.size(), from + ADDRESSES_PER_RUN);
            List<Long> some = addresses.subList(from, to);
            frames.addAll(parse(output(elf, some, names), some.size(), frame));
        }
        return frames;
    }

    private String output(Path elf, List<Long> addresses, String names) {
        List<String> command = new ArrayList<>();
        command.add(distribution.symbolizer().toString());
        command.addAll(List.of("--obj=" + elf, "--inlines", "--functions=" + names));
        command.addAll(List.of("--basenames", "--output-style=LLVM"));
        addresses.forEach(address -> command.add("0x" + Long.toHexString(address & ~1L)));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run the symbolizer", e);
        }
    }

    /** Reads pairs of lines, function and position, with an empty line after each address. */
    static List<List<JavaFrame>> parse(String output, int count) {
        return parse(output, count, Symbolizer::frame);
    }

    private static <F> List<List<F>> parse(
            String output, int count, BiFunction<String, String, F> frame) {
        List<List<F>> all = new ArrayList<>();
        List<F> frames = new ArrayList<>();
        String function = "";
        for (String line : output.lines().toList()) {
            if (line.isEmpty()) {
                all.add(List.copyOf(frames));
                frames.clear();
            } else if (function.isEmpty()) {
                function = line;
            } else {
                if (!function.equals(UNKNOWN)) {
                    frames.add(frame.apply(function, line));
                }
                function = "";
            }
        }
        while (all.size() < count) {
            all.add(List.of());
        }
        return all;
    }

    private static CodeFrame codeFrame(String function, String position) {
        int columnAt = position.lastIndexOf(':');
        int lineAt = position.lastIndexOf(':', columnAt - 1);
        return new CodeFrame(function, Integer.parseInt(position.substring(lineAt + 1, columnAt)));
    }

    private static JavaFrame frame(String function, String position) {
        int columnAt = position.lastIndexOf(':');
        int lineAt = position.lastIndexOf(':', columnAt - 1);
        String file = position.substring(0, lineAt);
        int line = Integer.parseInt(position.substring(lineAt + 1, columnAt));
        int dot = function.lastIndexOf('.');
        return new JavaFrame(
                dot < 0 ? "" : function.substring(0, dot),
                function.substring(dot + 1),
                file.equals(UNKNOWN) ? "" : file,
                line);
    }
}
