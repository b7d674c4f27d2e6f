package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.FrameTableLayout;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;

/**
 * A place in the image's frame table: one Java frame of a program counter, and from there those
 * that it is inlined in. For one thread.
 *
 * <p>Finding the first frame costs time linear in the calls of one block of code.
 */
@Unchecked
public final class FrameTable {
    /** No line is known. */
    public static final int NO_LINE = -1;

    private static final int GROUP_BITS = 7;

    /** A power of two. */
    private static final int CACHED_NAMES = 16;

    private final int[] cachedKeys = new int[CACHED_NAMES];
    private final String[] cachedNames = new String[CACHED_NAMES];

    private final Address table;

    /** Where the next byte is read. */
    private Address at;

    private int scope;
    private int line;
    private int methodClass;
    private int methodName;
    private int firstLine;
    private int flags;
    private int packageName;
    private int simpleName;
    private int module;
    private int file;
    private int superclass;
    private int mirror;

    /** A place nowhere in the table. Only in an image that has one. */
    public FrameTable() {
        this(Address.ofSymbol(FrameTableLayout.SYMBOL));
    }

    /** A place nowhere in the table at an address. */
    public FrameTable(Address table) {
        this.table = table;
        this.at = table;
    }

    /**
     * Goes to the innermost frame of a program counter of a stack trace; false when no frame of it
     * is to be seen.
     */
    @NoInline
    public boolean find(int call) {
        int address = call + 1;
        int offset = address - 1 - table.loadInt(FrameTableLayout.CODE_START);
        int block = offset / FrameTableLayout.BLOCK_BYTES;
        if (offset < 0 || block >= table.loadInt(FrameTableLayout.BLOCKS)) {
            return false;
        }
        Address index = table.plus(FrameTableLayout.BLOCK_INDEX + block * 4);
        at = part(FrameTableLayout.SITES).plus(index.loadInt(0));
        Address end = part(FrameTableLayout.SITES).plus(index.loadInt(4));
        int site =
                table.loadInt(FrameTableLayout.CODE_START) + block * FrameTableLayout.BLOCK_BYTES;
        while (at.isBelow(end)) {
            int step = number();
            site += step >> 1 << 1;
            if ((step & 1) != 0) {
                scope = number();
                line = number();
            } else {
                int difference = number();
                line += (difference & 1) != 0 ? -(difference >>> 1) : difference >>> 1;
            }
            if (site >= address) {
                readScope();
                return site == address;
            }
        }
        return false;
    }

    /** Goes to the frame that this one is inlined in; false at the outermost. */
    public boolean callerInlining() {
        at = part(FrameTableLayout.SCOPES).plus(scope);
        number();
        int caller = number();
        if (caller == 0) {
            return false;
        }
        line = number();
        scope = caller - 1;
        readScope();
        return true;
    }

    @NoInline
    private void readScope() {
        at = part(FrameTableLayout.SCOPES).plus(scope);
        at = part(FrameTableLayout.METHODS).plus(number());
        methodClass = number();
        methodName = number();
        firstLine = number();
        readClass(methodClass);
    }

    @NoInline
    private void readClass(int reference) {
        at = part(FrameTableLayout.CLASS_RECORDS).plus(reference);
        flags = number();
        packageName = number();
        simpleName = number();
        module = (flags & FrameTableLayout.IN_MODULE) != 0 ? number() : 0;
        file = (flags & FrameTableLayout.HAS_FILE) != 0 ? number() : 0;
        superclass = (flags & FrameTableLayout.IS_THROWABLE) != 0 ? number() : 0;
        mirror = (flags & FrameTableLayout.HAS_MIRROR) != 0 ? number() : 0;
    }

    /** The method's class as a number: the same for the same class. */
    public int classNumber() {
        return methodClass;
    }

    /** The binary name of the method's class. */
    public String className() {
        String known = cached(~methodClass);
        return known != null
                ? known
                : cache(~methodClass, string(packageName).concat(string(simpleName)));
    }

    /** The number of the Class object of the method's class, in an image that keeps them. */
    public int mirror() {
        return mirror;
    }

    /** The Class object of a number; only in an image that keeps them. */
    public static Class<?> classOf(int mirror) {
        return (Class<?>)
                Address.ofSymbol(FrameTableLayout.CLASSES).loadAddress(mirror * 4).toObject();
    }

    public String methodName() {
        return name(methodName);
    }

    /** The name of the JDK's module that the class is in, or null. */
    public String moduleName() {
        return (flags & FrameTableLayout.IN_MODULE) != 0 ? name(module) : null;
    }

    /** The version of the JDK's modules. */
    public String moduleVersion() {
        return name(table.loadInt(FrameTableLayout.JDK_VERSION));
    }

    /** The name of the source file, or null when the class does not say. */
    public String fileName() {
        if ((flags & FrameTableLayout.UNKNOWN_FILE) != 0) {
            return null;
        }
        if ((flags & FrameTableLayout.HAS_FILE) != 0) {
            return name(file);
        }
        // Names have keys from 0 on, classes from -1 down.
        int key = Integer.MIN_VALUE + methodClass;
        String known = cached(key);
        if (known != null) {
            return known;
        }
        String name = string(simpleName);
        int nested = name.indexOf('$', 1);
        return cache(key, (nested < 0 ? name : name.substring(0, nested)).concat(".java"));
    }

    /** The line in the source file, or {@link #NO_LINE}. */
    public int line() {
        return firstLine == 0 ? NO_LINE : firstLine + line;
    }

    /** A number for the method and those that it is inlined in. */
    public int scope() {
        return scope;
    }

    /** A number for the line, of the frame's scope. */
    public int lineInScope() {
        return line;
    }

    /** Whether the method is a constructor of a class of throwables. */
    public boolean constructsThrowable() {
        return (flags & FrameTableLayout.IS_THROWABLE) != 0 && isNamed("<init>");
    }

    /** Whether the method has a name. */
    @NoInline
    public boolean isNamed(String name) {
        at = part(FrameTableLayout.NAMES).plus(methodName);
        boolean same = number() == name.length();
        for (int i = 0; same && i < name.length(); i++) {
            same = number() == name.charAt(i);
        }
        return same;
    }

    /** Whether a class of throwables is another, or derived from it, by their numbers. */
    public boolean isSubclass(int number, int ancestor) {
        int each = number;
        while (each != ancestor) {
            readClass(each);
            if (superclass == 0) {
                readClass(methodClass);
                return false;
            }
            each = superclass - 1;
        }
        readClass(methodClass);
        return true;
    }

    private Address part(int header) {
        return table.plus(table.loadInt(header));
    }

    @NoInline
    private int number() {
        int value = 0;
        int shift = 0;
        while (true) {
            int next = at.loadByte(0);
            at = at.plus(1);
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
            shift += GROUP_BITS;
        }
    }

    @NoInline
    private String name(int name) {
        String known = cached(name);
        return known != null ? known : cache(name, string(name));
    }

    private String cached(int key) {
        int slot = key & CACHED_NAMES - 1;
        return cachedKeys[slot] == key ? cachedNames[slot] : null;
    }

    private String cache(int key, String name) {
        int slot = key & CACHED_NAMES - 1;
        cachedKeys[slot] = key;
        cachedNames[slot] = name;
        return name;
    }

    @NoInline
    private String string(int name) {
        at = part(FrameTableLayout.NAMES).plus(name);
        char[] characters = new char[number()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) number();
        }
        return new String(characters);
    }
}
