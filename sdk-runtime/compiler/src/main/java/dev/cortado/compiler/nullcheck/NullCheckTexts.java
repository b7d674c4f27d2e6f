package dev.cortado.compiler.nullcheck;

import dev.cortado.compiler.ir.FailureText;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaMethod;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of null checks, by method and index of the instruction.
 *
 * <p>Only of code that HotSpot runs too: neither of the SDK's own, nor of what stands for hidden
 * classes. Several threads may ask.
 */
public final class NullCheckTexts {
    private static final String MERGED_FROM = "Ldev/cortado/abi/substitution/MergedFrom;";

    private final boolean wanted;
    private final Map<JavaMethod, MethodCode> codes = new ConcurrentHashMap<>();

    private NullCheckTexts(boolean wanted) {
        this.wanted = wanted;
    }

    /** Texts, if they are wanted at all. */
    public static NullCheckTexts wanted(boolean wanted) {
        return new NullCheckTexts(wanted);
    }

    /** The text of an instruction that finds null; empty when there is never one. */
    public Optional<FailureText> of(JavaMethod method, int index) {
        Origin origin = method.owner().origin();
        boolean described =
                wanted
                        && (origin == Origin.APPLICATION || origin == Origin.JDK)
                        && !method.hasAnnotation(MERGED_FROM);
        return described ? Optional.of(() -> text(method, index)) : Optional.empty();
    }

    /** Others are not worth the code that would read them. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** Of one class at a time, whose class file is decoded while it is read. */
    private Optional<String> text(JavaMethod method, int index) {
        synchronized (method.owner()) {
            MethodCode code =
                    codes.computeIfAbsent(method, m -> new MethodCode(m, m.code().orElseThrow()));
            return NullCheckMessage.of(code, index).filter(NullCheckTexts::isAscii);
        }
    }
}
