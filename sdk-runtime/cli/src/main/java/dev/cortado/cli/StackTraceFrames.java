package dev.cortado.cli;

import dev.cortado.cli.qemu.MessageFilter;
import dev.cortado.compiler.BuildResult;
import dev.cortado.compiler.link.JavaFrame;
import dev.cortado.compiler.link.Symbolizer;
import dev.cortado.compiler.world.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The frames of a device's stack trace, as HotSpot would show them.
 *
 * <p>At the top of a trace go the methods that record it and the constructors of the throwable; at
 * its end what called the program's main method or a thread's run method. A program counter whose
 * frames all go leaves an empty line out.
 */
public final class StackTraceFrames implements MessageFilter.Frames {

    private static final String THROWABLE = "java.lang.Throwable";

    /** What calls main, and the run methods of threads. */
    private static final Set<String> OUTERMOST =
            Set.of(
                    "dev.cortado.runtime.boot.ApplicationMain",
                    "dev.cortado.runtime.thread.ThreadEntry");

    private static final String RUNTIME = "dev.cortado.runtime.";

    private final Function<List<Long>, List<List<JavaFrame>>> symbolizer;
    private final Map<String, String> superclasses;

    /**
     * Frames by a symbolizer.
     *
     * @param superclasses binary names of the superclasses of the program's classes
     */
    StackTraceFrames(
            Function<List<Long>, List<List<JavaFrame>>> symbolizer,
            Map<String, String> superclasses) {
        this.symbolizer = symbolizer;
        this.superclasses = Map.copyOf(superclasses);
    }

    /** The frames of an image's traces. */
    public static StackTraceFrames of(BuildResult result, Path elf, Symbolizer symbolizer) {
        Map<String, String> superclasses = new HashMap<>();
        for (JavaClass instantiated : result.program().instantiated()) {
            JavaClass type = instantiated;
            while (type.superclass().isPresent()) {
                JavaClass superclass = type.superclass().get();
                superclasses.put(type.binaryName(), superclass.binaryName());
                type = superclass;
            }
        }
        return new StackTraceFrames(counters -> symbolizer.frames(elf, counters), superclasses);
    }

    @Override
    public List<List<String>> at(List<Long> programCounters) {
        List<List<JavaFrame>> resolved = symbolizer.apply(programCounters);
        Top top = new Top();
        List<List<String>> shown = new ArrayList<>();
        boolean below = false;
        for (int i = 0; i < resolved.size(); i++) {
            List<String> frames = new ArrayList<>();
            for (JavaFrame frame : resolved.get(i)) {
                below = below || OUTERMOST.contains(frame.className());
                if (!below && !top.hides(frame)) {
                    frames.add(frame.toString());
                }
            }
            if (resolved.get(i).isEmpty() && !below) {
                frames.add("0x%08x".formatted(programCounters.get(i)));
            }
            shown.add(frames);
        }
        return shown;
    }

    /** What is still to be hidden at the top of a trace. */
    private final class Top {

        private boolean over;
        private String constructed = "";

        boolean hides(JavaFrame frame) {
            if (over) {
                return false;
            }
            boolean recording =
                    frame.methodName().equals("fillInStackTrace")
                            || frame.className().startsWith(RUNTIME);
            boolean constructor =
                    frame.methodName().equals("<init>") && continues(frame.className());
            if (constructor) {
                constructed = frame.className();
            }
            over = !recording && !constructor;
            return !over;
        }

        /** Whether a constructor of this class can have called that of the class before. */
        private boolean continues(String className) {
            return constructed.isEmpty()
                    ? isSubclass(className, THROWABLE)
                    : isSubclass(className, constructed);
        }

        private boolean isSubclass(String className, String ancestor) {
            String at = className;
            while (!at.equals(ancestor)) {
                at = superclasses.getOrDefault(at, "");
                if (at.isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }
}
