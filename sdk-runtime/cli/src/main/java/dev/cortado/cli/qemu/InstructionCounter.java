package dev.cortado.cli.qemu;

import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.llvm.LlvmTarget;
import dev.cortado.compiler.llvm.OptimizationGoal;
import dev.cortado.compiler.llvm.OutputKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts executed guest instructions exactly, with a QEMU plugin.
 *
 * <p>The plugin is LLVM IR that is compiled for this machine by the LLVM that also compiles
 * firmware, once per interface version; so no C compiler is needed.
 */
public final class InstructionCounter {

    private static final String SOURCE = "instruction-counter.ll";
    private static final Pattern VERSION = Pattern.compile("version (\\d+)\\.(\\d+)");
    private static final int FIRST_QEMU_WITH_SECOND_INTERFACE = 9;

    private final Path plugin;

    private InstructionCounter(Path plugin) {
        this.plugin = plugin;
    }

    /**
     * A counter for one run.
     *
     * @param plugin the shared library
     * @param report file that the plugin writes when QEMU exits
     */
    public record Attached(Path plugin, Path report) {

        /** The argument of {@code -plugin}. */
        String pluginArgument() {
            return plugin + ",out=" + report;
        }

        /**
         * The number of instructions that were executed, once QEMU has ended.
         *
         * @throws QemuException if the plugin has not reported
         */
        public long instructions() {
            try {
                return Long.parseLong(Files.readString(report).strip());
            } catch (IOException e) {
                throw new QemuException("QEMU has not reported the number of instructions", e);
            }
        }
    }

    /**
     * The counter for a QEMU, built if it is not in the cache yet.
     *
     * @throws QemuException if QEMU does not tell its version, or the plugin cannot be built
     */
    public static InstructionCounter forQemu(Path executable) {
        LlvmDistribution llvm = LlvmDistribution.inUserCache();
        int api = majorVersion(executable) >= FIRST_QEMU_WITH_SECOND_INTERFACE ? 2 : 1;
        String source = source().replace("$API", Integer.toString(api));
        Path plugin =
                LlvmDistribution.userCache()
                        .resolve(
                                "instruction-counter-"
                                        + Integer.toHexString(source.hashCode())
                                        + ".so");
        if (!Files.exists(plugin)) {
            build(source, llvm, plugin);
        }
        return new InstructionCounter(plugin);
    }

    /** A counter whose report goes to the file. */
    public Attached reportingTo(Path report) {
        return new Attached(plugin, report);
    }

    private static int majorVersion(Path executable) {
        String output = run(List.of(executable.toString(), "--version"));
        Matcher matcher = VERSION.matcher(output);
        if (!matcher.find()) {
            throw new QemuException(executable + " does not tell its version: " + output.strip());
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static String source() {
        try (InputStream in = InstructionCounter.class.getResourceAsStream(SOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + SOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new QemuException("cannot read " + SOURCE, e);
        }
    }

    private static void build(String source, LlvmDistribution llvm, Path plugin) {
        try {
            Files.createDirectories(plugin.getParent());
            Path object = Files.createTempFile(plugin.getParent(), "instruction-counter", ".o");
            Path library = Files.createTempFile(plugin.getParent(), "instruction-counter", ".part");
            try {
                Files.write(
                        object,
                        LlvmService.open(llvm)
                                .compile(
                                        source,
                                        LlvmTarget.host(),
                                        OptimizationGoal.SPEED,
                                        OutputKind.OBJECT));
                run(
                        List.of(
                                llvm.lld().toString(),
                                "-flavor",
                                "gnu",
                                "-shared",
                                "-o",
                                library.toString(),
                                object.toString()));
                Files.move(library, plugin, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(object);
                Files.deleteIfExists(library);
            }
        } catch (IOException e) {
            throw new QemuException("cannot build the instruction counter: " + e.getMessage(), e);
        }
    }

    private static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new QemuException(
                        command.getFirst() + " ended with " + status + ": " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new QemuException("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QemuException("interrupted", e);
        }
    }
}
