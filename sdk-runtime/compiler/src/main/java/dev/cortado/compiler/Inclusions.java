package dev.cortado.compiler;

import dev.cortado.boards.Optimization;
import java.util.Set;

/**
 * What an image has beyond what the compiler finds that the program needs.
 *
 * @param nullMessages whether NullPointerExceptions of failed checks say what was null
 * @param zones time zones of regions, or {@link #ALL_ZONES}
 * @param dateFormats whether java.util.Formatter formats dates though no string constant shows it
 * @param stackTraces whether the image names the frames of stack traces
 */
public record Inclusions(
        boolean nullMessages, Set<String> zones, boolean dateFormats, StackTraces stackTraces) {
    /** Stands for the zones of all regions. */
    public static final String ALL_ZONES = "all";

    public Inclusions {
        zones = Set.copyOf(zones);
    }

    /** What costs nothing but flash, unless that is what counts. */
    public static Inclusions of(Optimization optimization) {
        return new Inclusions(
                optimization == Optimization.SPEED, Set.of(), false, StackTraces.AS_USED);
    }

    /** The same with or without messages of NullPointerException. */
    public Inclusions withNullMessages(boolean wanted) {
        return new Inclusions(wanted, zones, dateFormats, stackTraces);
    }

    /** The same with the rules of these zones. */
    public Inclusions withZones(Set<String> regions) {
        return new Inclusions(nullMessages, regions, dateFormats, stackTraces);
    }

    /** The same with or without formats of dates. */
    public Inclusions withDateFormats(boolean wanted) {
        return new Inclusions(nullMessages, zones, wanted, stackTraces);
    }

    /** The same with or without the names of stack frames. */
    public Inclusions withStackTraces(StackTraces wanted) {
        return new Inclusions(nullMessages, zones, dateFormats, wanted);
    }
}
