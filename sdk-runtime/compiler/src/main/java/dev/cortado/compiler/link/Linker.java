package dev.cortado.compiler.link;

import dev.cortado.compiler.llvm.LlvmDistribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Links object files with lld.
 *
 * <p>Beside the sections the image gets these symbols: {@code __data_start, __data_end,
 * __data_load, __bss_start, __bss_end, __exidx_start, __exidx_end, __stack_limit, __stack_guard,
 * __stack_top, __heap_start, __heap_end, __static_roots_start, __static_roots_end,
 * __image_ram_objects_start, __image_ram_objects_end, __flash_start, __flash_end, __ram_start,
 * __ram_end}. References in mutable statics go to the sections {@code .bss.roots} and {@code
 * .data.roots}, image-heap objects in RAM to {@code .data.objects}, the vector table to {@code
 * .vectors}.
 */
public final class Linker {
    private static final Pattern UNDEFINED =
            Pattern.compile("^\\S*ld\\S*: error: undefined symbol: (\\S+)$", Pattern.MULTILINE);
    private static final String SCRIPT = "image.ld";
    private static final String ORDER = "functions";
    private static final String OUTPUT = "image.elf";

    private final LlvmDistribution distribution;

    public Linker(LlvmDistribution distribution) {
        this.distribution = distribution;
    }

    /**
     * Links an image.
     *
     * @throws UndefinedSymbolException if a symbol is missing
     * @throws RegionOverflowException if the image is larger than flash or RAM
     * @throws LinkException if lld refuses it for another reason
     */
    public LinkedImage link(LinkRequest request) {
        try {
            Path directory = Files.createTempDirectory("cortado-link");
            try {
                ElfFile elf = ElfFile.parse(runLld(request, directory));
                return checkFit(new LinkedImage(elf, request.memory()));
            } finally {
                deleteAll(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot link", e);
        }
    }

    private byte[] runLld(LinkRequest request, Path directory) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(distribution.lld().toString(), "-flavor", "gnu"));
        command.addAll(
                List.of(
                        "--gc-sections",
                        "--build-id=none",
                        "--no-check-sections",
                        "--error-limit=0",
                        "--color-diagnostics=never",
                        "-z",
                        "max-page-size=8",
                        "-z",
                        "nognustack",
                        "-O2",
                        "--threads=1"));
        if (request.foldIdenticalCode()) {
            command.add("--icf=all");
        }
        command.addAll(List.of("-T", SCRIPT, "-o", OUTPUT));
        command.addAll(List.of("--symbol-ordering-file", ORDER, "--no-warn-symbol-ordering"));
        String script =
                LinkerScript.of(request.memory(), request.entrySymbol(), request.namesFrames());
        Files.writeString(directory.resolve(SCRIPT), script);
        List<String> order = new ArrayList<>();
        for (ObjectFile object : request.objects()) {
            Files.write(directory.resolve(object.name()), object.bytes());
            command.add(object.name());
            order.addAll(FunctionOrder.of(object.bytes()));
        }
        Files.write(directory.resolve(ORDER), order);
        Path messages = directory.resolve("messages");
        Process lld =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(messages.toFile())
                        .start();
        int status = waitFor(lld);
        if (status != 0) {
            throw failure(Files.readString(messages), status);
        }
        return Files.readAllBytes(directory.resolve(OUTPUT));
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LinkException("interrupted");
        }
    }

    private static LinkException failure(String messages, int status) {
        TreeSet<String> undefined = new TreeSet<>();
        Matcher matcher = UNDEFINED.matcher(messages);
        while (matcher.find()) {
            undefined.add(matcher.group(1));
        }
        return undefined.isEmpty()
                ? new LinkException("lld ended with " + status + ": " + messages.strip())
                : new UndefinedSymbolException(List.copyOf(undefined));
    }

    private static LinkedImage checkFit(LinkedImage image) {
        MapReport map = image.map();
        for (MemoryKind kind : MemoryKind.values()) {
            if (map.usedBytes(kind) > map.availableBytes(kind)) {
                throw new RegionOverflowException(
                        kind, map.usedBytes(kind), map.availableBytes(kind), map);
            }
        }
        return image;
    }

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
