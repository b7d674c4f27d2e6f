package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.io.ConsoleInputStream;
import dev.cortado.classlib.io.ConsolePrintStream;
import dev.cortado.classlib.io.ErrorPrintStream;
import dev.cortado.runtime.heap.Heap;
import dev.cortado.runtime.heap.IdentityHash;
import dev.cortado.runtime.time.Clock;
import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.Channel;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * java.lang.System: standard streams on the console, a fixed table of properties, the board's
 * clock.
 */
@SubstituteClass(value = "java.lang.System", replaceAll = true)
@SuppressWarnings("removal")
public final class SystemSubstitution {
    private static final String NO_NATIVE_LIBRARIES = "an image has no native libraries";

    // Not final: a program that calls setOut must see the change, and one that does not still gets
    // constants.
    public static InputStream in = new ConsoleInputStream();
    public static PrintStream out = (PrintStream) (Object) new ConsolePrintStream();
    public static PrintStream err = (PrintStream) (Object) new ErrorPrintStream();

    private SystemSubstitution() {}

    @Alias
    private static native void registerNatives();

    @Alias
    public static native void arraycopy(
            Object source,
            int sourcePosition,
            Object destination,
            int destinationPosition,
            int length);

    public static void setIn(InputStream in) {
        SystemSubstitution.in = in;
    }

    public static void setOut(PrintStream out) {
        SystemSubstitution.out = out;
    }

    public static void setErr(PrintStream err) {
        SystemSubstitution.err = err;
    }

    public static Console console() {
        return null;
    }

    @Remove("an image inherits nothing from a parent process")
    public static native Channel inheritedChannel();

    public static SecurityManager getSecurityManager() {
        return null;
    }

    public static void setSecurityManager(SecurityManager manager) {
        throw new UnsupportedOperationException("Setting a Security Manager is not supported");
    }

    public static long currentTimeMillis() {
        return Clock.currentTimeMillis();
    }

    public static long nanoTime() {
        return Clock.nanoTime();
    }

    public static int identityHashCode(Object object) {
        return IdentityHash.of(object);
    }

    public static String lineSeparator() {
        return "\n";
    }

    public static String getProperty(String key) {
        return getProperty(key, null);
    }

    public static String getProperty(String key, String otherwise) {
        requireKey(key);
        String value = SystemProperties.find(key);
        return value == null ? otherwise : value;
    }

    public static String setProperty(String key, String value) {
        requireKey(key);
        Objects.requireNonNull(value);
        return SystemProperties.change(key, value);
    }

    public static String clearProperty(String key) {
        requireKey(key);
        return SystemProperties.change(key, null);
    }

    private static void requireKey(String key) {
        Objects.requireNonNull(key, "key can't be null");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
    }

    @Remove("the properties are a fixed table; use System.getProperty(String)")
    public static native Properties getProperties();

    @Remove("the properties are a fixed table; use System.setProperty(String, String)")
    public static native void setProperties(Properties properties);

    public static String getenv(String name) {
        Objects.requireNonNull(name);
        return null;
    }

    public static Map<String, String> getenv() {
        return Map.of();
    }

    @Remove("there is no logging provider; print to System.err")
    public static native System.Logger getLogger(String name);

    @Remove("there is no logging provider; print to System.err")
    public static native System.Logger getLogger(String name, ResourceBundle bundle);

    public static void exit(int status) {
        Runtime.getRuntime().exit(status);
    }

    public static void gc() {
        Heap.collect();
    }

    public static void runFinalization() {}

    @Remove(NO_NATIVE_LIBRARIES)
    public static native void load(String fileName);

    @Remove(NO_NATIVE_LIBRARIES)
    public static native void loadLibrary(String name);

    @Remove(NO_NATIVE_LIBRARIES)
    public static native String mapLibraryName(String name);
}
