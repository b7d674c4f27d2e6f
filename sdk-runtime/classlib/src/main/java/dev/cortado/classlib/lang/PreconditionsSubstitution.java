package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.exit.SystemReset;
import dev.cortado.runtime.heap.LatinText;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** jdk.internal.util.Preconditions: the messages of failed index checks without Formatter. */
@SubstituteClass("jdk.internal.util.Preconditions")
final class PreconditionsSubstitution {
    @Alias
    public static BiFunction<String, List<Number>, StringIndexOutOfBoundsException>
            SIOOBE_FORMATTER;

    @Alias
    public static BiFunction<String, List<Number>, ArrayIndexOutOfBoundsException> AIOOBE_FORMATTER;

    @Alias
    public static BiFunction<String, List<Number>, IndexOutOfBoundsException> IOOBE_FORMATTER;

    private PreconditionsSubstitution() {}

    @Substitute
    @NoInline
    private static RuntimeException outOfBoundsCheckIndex(
            BiFunction<String, List<Number>, ? extends RuntimeException> kind,
            int index,
            int length) {
        if (ImageConstants.bootloader()) {
            SystemReset.now();
            return new IndexOutOfBoundsException();
        }
        return exception(
                kind,
                new LatinText()
                        .add("Index ")
                        .add(index)
                        .add(" out of bounds for length ")
                        .add(length)
                        .text());
    }

    @Substitute
    @NoInline
    private static RuntimeException outOfBoundsCheckFromToIndex(
            BiFunction<String, List<Number>, ? extends RuntimeException> kind,
            int from,
            int to,
            int length) {
        LatinText range = new LatinText().add("Range [").add(from).add(", ").add(to);
        return exception(kind, range.add(")").add(" out of bounds for length ").add(length).text());
    }

    @Substitute
    @NoInline
    private static RuntimeException outOfBoundsCheckFromIndexSize(
            BiFunction<String, List<Number>, ? extends RuntimeException> kind,
            int from,
            int size,
            int length) {
        LatinText range =
                new LatinText().add("Range [").add(from).add(", ").add(from).add(" + ").add(size);
        return exception(kind, range.add(")").add(" out of bounds for length ").add(length).text());
    }

    @Substitute
    @NoInline
    private static RuntimeException outOfBoundsCheckIndex(
            BiFunction<String, List<Number>, ? extends RuntimeException> kind,
            long index,
            long length) {
        return exception(kind, "Index " + index + " out of bounds for length " + length);
    }

    @Substitute
    @NoInline
    private static RuntimeException outOfBoundsCheckFromToIndex(
            BiFunction<String, List<Number>, ? extends RuntimeException> kind,
            long from,
            long to,
            long length) {
        return exception(
                kind, "Range [" + from + ", " + to + ") out of bounds for length " + length);
    }

    @Substitute
    @NoInline
    private static RuntimeException outOfBoundsCheckFromIndexSize(
            BiFunction<String, List<Number>, ? extends RuntimeException> kind,
            long from,
            long size,
            long length) {
        return exception(
                kind,
                "Range ["
                        + from
                        + ", "
                        + from
                        + " + "
                        + size
                        + ") out of bounds for length "
                        + length);
    }

    @Substitute
    public static <X extends RuntimeException>
            BiFunction<String, List<Number>, X> outOfBoundsExceptionFormatter(
                    Function<String, X> constructor) {
        return new BoundsExceptionKind<>();
    }

    @ReplaceInitializer
    private static void initialize() {
        SIOOBE_FORMATTER = new BoundsExceptionKind<>();
        AIOOBE_FORMATTER = new BoundsExceptionKind<>();
        IOOBE_FORMATTER = new BoundsExceptionKind<>();
    }

    /** The formatters only say which exception is meant. */
    @Add
    private static RuntimeException exception(
            BiFunction<String, List<Number>, ? extends RuntimeException> kind, String message) {
        if (kind == SIOOBE_FORMATTER) {
            return new StringIndexOutOfBoundsException(message);
        }
        if (kind == AIOOBE_FORMATTER) {
            return new ArrayIndexOutOfBoundsException(message);
        }
        return new IndexOutOfBoundsException(message);
    }
}
