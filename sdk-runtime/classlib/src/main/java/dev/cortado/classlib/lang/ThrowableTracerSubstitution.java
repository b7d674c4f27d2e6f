package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** jdk.internal.event.ThrowableTracer: there is no flight recorder. */
@SubstituteClass("jdk.internal.event.ThrowableTracer")
final class ThrowableTracerSubstitution {
    @Substitute
    public static void traceThrowable(Class<?> type, String message) {}

    @Substitute
    public static void traceError(Class<?> type, String message) {}
}
