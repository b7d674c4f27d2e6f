package dev.cortado.classlib.vm;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.time.Clock;

/** jdk.internal.misc.VM: always booted, without saved properties. */
@SubstituteClass("jdk.internal.misc.VM")
final class VmSubstitution {

    private VmSubstitution() {}

    @Substitute
    public static boolean isBooted() {
        return true;
    }

    @Substitute
    public static boolean isModuleSystemInited() {
        return true;
    }

    @Substitute
    public static boolean isJavaLangInvokeInited() {
        return true;
    }

    @Substitute
    public static boolean isShutdown() {
        return false;
    }

    @Substitute
    public static String getSavedProperty(String key) {
        return null;
    }

    @Substitute
    private static void initialize() {}

    @Substitute
    public static void addFinalRefCount(int count) {}

    /** Nanoseconds from a number of seconds since 1970 to now. */
    @Substitute
    public static long getNanoTimeAdjustment(long offsetInSeconds) {
        return (Clock.currentTimeMillis() - offsetInSeconds * 1000) * 1_000_000;
    }
}
