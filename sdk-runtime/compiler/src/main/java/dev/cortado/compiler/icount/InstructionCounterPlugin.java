package dev.cortado.compiler.icount;

import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.llvm.LlvmTarget;
import dev.cortado.compiler.llvm.OptimizationGoal;
import dev.cortado.compiler.llvm.OutputKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plugin that makes QEMU count instructions.
 *
 * @param file the shared library
 */
public record InstructionCounterPlugin(Path file) {
    /** The number of stop addresses that one run may have. */
    public static final int MAX_STOPS = 16;

    // QEMU 9 dropped interface version 1, and with it the inline addition that is faster.
    private static final int FIRST_QEMU_WITHOUT_INLINE = 9;

    private static final Pattern QEMU_VERSION = Pattern.compile("version (\\d+)\\.");

    /**
     * Compiles the plugin, if that has not been done before.
     *
     * @param qemu the program that will load it
     * @throws IllegalArgumentException if the program does not tell its version as QEMU does
     */
    public static InstructionCounterPlugin prepare(LlvmDistribution distribution, String qemu) {
        try {
            Process process =
                    new ProcessBuilder(qemu, "--version").redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = QEMU_VERSION.matcher(output);
            if (!version.find()) {
                throw new IllegalArgumentException("not QEMU: " + qemu);
            }
            return prepare(distribution, Integer.parseInt(version.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + qemu, e);
        }
    }

    /**
     * Compiles the plugin, if that has not been done before.
     *
     * @param qemuMajor the major version of the QEMU that will load it
     */
    public static InstructionCounterPlugin prepare(LlvmDistribution distribution, int qemuMajor) {
        return qemuMajor < FIRST_QEMU_WITHOUT_INLINE
                ? prepare(distribution, 1, true)
                : prepare(distribution, 2, false);
    }

    static InstructionCounterPlugin prepare(
            LlvmDistribution distribution, int interfaceVersion, boolean inline) {
        String ir =
                template()
                        .replace("@VERSION@", Integer.toString(interfaceVersion))
                        .replace("@COUNT@", inline ? COUNT_INLINE : COUNT_BY_CALL)
                        .replace("@MAX_STOPS@", Integer.toString(MAX_STOPS));
        Path file = distribution.directory().resolve("icount-" + digest(ir) + ".so");
        if (!Files.exists(file)) {
            build(distribution, ir, file);
        }
        return new InstructionCounterPlugin(file);
    }

    /**
     * QEMU's arguments that load the plugin.
     *
     * @param output the file for the counts, to be read by {@link InstructionCount#read}
     * @param stops addresses at whose first execution the count so far is recorded
     * @throws IllegalArgumentException for more than {@link #MAX_STOPS} stops
     */
    public List<String> qemuArguments(Path output, List<Long> stops) {
        if (stops.size() > MAX_STOPS) {
            throw new IllegalArgumentException("more than " + MAX_STOPS + " stops");
        }
        StringBuilder plugin =
                new StringBuilder(escape(file)).append(",out=").append(escape(output));
        stops.forEach(stop -> plugin.append(",stop=").append(Long.toHexString(stop)));
        return new ArrayList<>(List.of("-plugin", plugin.toString()));
    }

    private static String escape(Path path) {
        return path.toString().replace(",", ",,");
    }

    private static void build(LlvmDistribution distribution, String ir, Path file) {
        byte[] object =
                LlvmService.open(distribution)
                        .compile(ir, LlvmTarget.host(), OptimizationGoal.SPEED, OutputKind.OBJECT);
        try {
            Path input = Files.createTempFile(file.getParent(), "icount", ".o");
            Path partial = Files.createTempFile(file.getParent(), "icount", ".part");
            try {
                Files.write(input, object);
                link(distribution, input, partial);
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(input);
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build QEMU's plugin", e);
        }
    }

    private static void link(LlvmDistribution distribution, Path input, Path output)
            throws IOException {
        Process lld =
                new ProcessBuilder(
                                distribution.lld().toString(),
                                "-flavor",
                                "gnu",
                                "-shared",
                                input.toString(),
                                "-o",
                                output.toString())
                        .redirectErrorStream(true)
                        .start();
        String messages = new String(lld.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (lld.waitFor() != 0) {
                throw new IOException(messages.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String digest(String ir) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(ir.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String template() {
        try (InputStream in = InstructionCounterPlugin.class.getResourceAsStream("icount.ll")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String COUNT_INLINE =
            """
              call void @qemu_plugin_register_vcpu_insn_exec_inline(ptr %instruction, i32 0, \
            ptr @count, i64 1)\
            """;

    private static final String COUNT_BY_CALL =
            """
              call void @qemu_plugin_register_vcpu_insn_exec_cb(ptr %instruction, ptr @executed, \
            i32 0, ptr null)\
            """;
}
