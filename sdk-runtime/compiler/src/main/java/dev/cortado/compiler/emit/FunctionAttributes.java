package dev.cortado.compiler.emit;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.lower.Heat;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What LLVM is told of one function: how it may be inlined, what it is compiled for. */
final class FunctionAttributes {
    /** The beginnings of the names of classes that are compiled for size in every image. */
    private static final List<String> SMALL_CODE =
            List.of(
                    "java/lang/CharacterData0",
                    "java/lang/ConditionalSpecialCasing",
                    "java/util/regex/",
                    "java/util/Formatter",
                    "java/util/Locale",
                    "java/text/",
                    "java/time/",
                    "java/io/",
                    "java/nio/",
                    "jdk/internal/math/",
                    "jdk/internal/util/",
                    "sun/");

    private static final String ARITHMETIC = "dev/cortado/runtime/arith/";
    private static final Set<String> ALLOCATORS =
            Set.of("allocateObject", "allocateArray", "allocateMultiArray");

    private final ModuleContext context;
    private final JavaMethod method;
    private boolean staysApart;
    private boolean readsStackPointer;
    private boolean capturesRegisters;

    FunctionAttributes(ModuleContext context, JavaMethod method) {
        this.context = context;
        this.method = method;
    }

    /** Notes that the method must have a frame of its own. */
    void keepApart() {
        staysApart = true;
    }

    /**
     * Notes that the method compares or uses the stack pointer, so that its recursion must stay
     * one.
     */
    void needsStackPointer() {
        readsStackPointer = true;
    }

    /** Notes that unwinding starts in this method, even though it may not throw. */
    void needsUnwindTable() {
        capturesRegisters = true;
    }

    static boolean isAllocator(JavaMethod method) {
        return method.owner().name().equals(RuntimeEntry.ALLOCATE_OBJECT.owner())
                && ALLOCATORS.contains(method.name());
    }

    /**
     * The attributes as LLVM has them.
     *
     * @param hasHandlers whether the function catches
     */
    String text(boolean hasHandlers) {
        if (method.hasAnnotation("Ldev/cortado/abi/Naked;")) {
            return "naked noinline nounwind";
        }
        List<String> attributes = new ArrayList<>();
        boolean neverInline =
                method.hasAnnotation("Ldev/cortado/abi/NoInline;")
                        || method.hasAnnotation("Ldev/cortado/abi/EntryPoint;")
                        || staysApart;
        if (neverInline) {
            attributes.add("noinline");
        } else if (method.hasAnnotation("Ldev/cortado/abi/AlwaysInline;")) {
            attributes.add("alwaysinline");
        } else if (context.isOutlined(method)) {
            attributes.add("noinline");
        }
        if (isAllocator(method) && method.name().equals("allocateObject")) {
            // An object that nobody reads need not be made. Not "zeroed": its header is not.
            attributes.add("allockind(\"alloc\")");
            attributes.add("allocsize(1)");
        }
        if (isThrowingEntry(method)) {
            attributes.add("cold");
            attributes.add("noreturn");
        }
        Heat heat = heat();
        boolean minimize = context.options().minimizeSize() || heat == Heat.COLD;
        if (minimize) {
            attributes.add("minsize");
        }
        if (minimize || heat == Heat.WARM || isSeldomHot(method.owner().name())) {
            attributes.add("optsize");
        }
        if (!context.unwinds()) {
            attributes.add("nounwind");
        }
        if (hasHandlers || capturesRegisters) {
            attributes.add("uwtable");
        }
        if (readsStackPointer || context.options().keptCalls() == CallSites.ALL) {
            // A recursion made into a loop would never find its stack used up, and leaves frames
            // out.
            attributes.add("\"disable-tail-calls\"=\"true\"");
        }
        boolean memoryRoutine =
                method.owner().methods().stream()
                        .anyMatch(
                                m ->
                                        m.annotationValue("Ldev/cortado/abi/Export;")
                                                .filter(s -> s.contains("mem"))
                                                .isPresent());
        if (memoryRoutine) {
            attributes.add("\"no-builtins\"");
        }
        if (method.owner().name().startsWith(ARITHMETIC)) {
            // LLVM makes tests of a double's bits into comparisons of doubles: calls of the helpers
            // themselves.
            attributes.add("noimplicitfloat");
            if (!attributes.contains("optsize")) {
                attributes.add("optsize");
            }
        }
        attributes.add("\"frame-pointer\"=\"none\"");
        return String.join(" ", attributes);
    }

    private Heat heat() {
        return context.lowered().heat().getOrDefault(method, Heat.HOT);
    }

    /** Whether the function is compiled for speed. */
    boolean isFast() {
        return !context.options().minimizeSize()
                && heat() == Heat.HOT
                && !isSeldomHot(method.owner().name());
    }

    /** Text, formatting and dates of the JDK are large and not where a program's loops are. */
    private static boolean isSeldomHot(String className) {
        return SMALL_CODE.stream().anyMatch(className::startsWith);
    }

    static boolean isThrowingEntry(JavaMethod method) {
        for (RuntimeEntry entry : RuntimeEntry.values()) {
            if (entry.name().startsWith("THROW")
                    && entry.owner().equals(method.owner().name())
                    && entry.method().equals(method.name())) {
                return true;
            }
        }
        return false;
    }
}
