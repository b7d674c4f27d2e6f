package dev.cortado.compiler.frames;

import dev.cortado.compiler.link.CodeFrame;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.link.Symbolizer;
import dev.cortado.compiler.world.HiddenFrames;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the table of an image's frames. */
public final class FrameTable {
    private final Symbolizer symbolizer;
    private final Function<String, Optional<JavaMethod>> methods;
    private final List<JavaClass> mirrored;

    /**
     * Tables by a symbolizer.
     *
     * @param methods the methods by the linkage names of debug information
     * @param mirrored the classes that have a Class object, in the order of its table
     */
    public FrameTable(
            Symbolizer symbolizer,
            Function<String, Optional<JavaMethod>> methods,
            List<JavaClass> mirrored) {
        this.symbolizer = symbolizer;
        this.methods = methods;
        this.mirrored = List.copyOf(mirrored);
    }

    /** The table of a linked image, as {@code dev.cortado.abi.FrameTableLayout} says. */
    public byte[] of(ElfFile elf) {
        List<Long> returns = CallSites.returnAddresses(elf);
        List<List<CodeFrame>> found = symbolize(elf, returns);
        TreeMap<Long, List<Frame>> frames = new TreeMap<>();
        for (int i = 0; i < returns.size(); i++) {
            List<Frame> shown = shown(found.get(i));
            if (!shown.isEmpty()) {
                frames.put(returns.get(i), shown);
            }
        }
        return new FrameTableWriter(new ClassRecords(mirrored, modules()))
                .write(frames, jdkVersion());
    }

    private List<Frame> shown(List<CodeFrame> frames) {
        List<Frame> shown = new ArrayList<>();
        for (CodeFrame frame : frames) {
            methods.apply(frame.linkageName())
                    .filter(method -> !HiddenFrames.contains(method.owner()))
                    .ifPresent(method -> shown.add(new Frame(method, frame.line())));
        }
        return shown;
    }

    private List<List<CodeFrame>> symbolize(ElfFile elf, List<Long> returns) {
        try {
            Path file = Files.createTempFile("cortado-frames", ".elf");
            try {
                Files.write(file, elf.bytes());
                return symbolizer.codeFrames(file, returns.stream().map(at -> at - 2).toList());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look up source lines", e);
        }
    }

    private static Map<String, String> modules() {
        Map<String, String> modules = new HashMap<>();
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            for (String name : module.descriptor().packages()) {
                modules.put(name, module.descriptor().name());
            }
        }
        return modules;
    }

    private static String jdkVersion() {
        return Object.class.getModule().getDescriptor().rawVersion().orElse("");
    }
}
