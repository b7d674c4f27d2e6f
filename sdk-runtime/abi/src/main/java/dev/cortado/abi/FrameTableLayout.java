package dev.cortado.abi;

/**
 * The table in flash that tells the Java frames at each call, for stack traces.
 *
 * <p>It begins at the symbol {@link #SYMBOL} with a header of words; offsets count from there.
 *
 * <pre>
 *   0  u32  address of the first byte of code that the table covers, a multiple of {@link #BLOCK_BYTES}
 *   4  u32  number of blocks of code
 *   8  u32  offset of the sites
 *  12  u32  offset of the scopes
 *  16  u32  offset of the methods
 *  20  u32  offset of the classes
 *  24  u32  offset of the names
 *  28  u32  name: the version of the JDK's modules
 *  32  u32  for each block, and for the end of the last: the sites' offset of its first site
 * </pre>
 *
 * <p>The rest is bytes; a number is in groups of seven bits, the lowest first, all but the last
 * with bit 7 set. Signed numbers have their sign in bit 0. References are offsets into their part.
 *
 * <pre>
 *   site    halfwords from the return address before, or from the start of the block, times 2,
 *           plus 1 when the scope changes: then follow the scope, and the line minus the first of its method;
 *           else follows the signed difference of the line to that of the site before
 *   scope   method; 0, or 1 + scope that it is inlined in and the line of the call in that, minus its method's
 *           first line
 *   method  class; name; 0 without lines, else the first line
 *   class   flags; name of the package with the dot; name without package;
 *           with {@link #IN_MODULE}: name of the module; with {@link #HAS_FILE}: name of the file,
 *           which else is that of the outermost class and ".java"; with {@link #IS_THROWABLE}: 0, or 1 + superclass;
 *           with {@link #HAS_MIRROR}: number of the Class object in the table {@link #CLASSES}
 *   name    number of characters; the UTF-16 units, each a number
 * </pre>
 *
 * <p>Return addresses that only lead to hidden frames have no site.
 */
public final class FrameTableLayout {
    /** The symbol of the table, for {@link Address#ofSymbol}. */
    public static final String SYMBOL = "__frames_start";

    /** The section of the table in an object file. */
    public static final String SECTION = ".frames";

    /** The symbol of a table of references to Class objects, for {@link Address#ofSymbol}. */
    public static final String CLASSES = "image.frameClasses";

    public static final int CODE_START = 0;
    public static final int BLOCKS = 4;
    public static final int SITES = 8;
    public static final int SCOPES = 12;
    public static final int METHODS = 16;
    public static final int CLASS_RECORDS = 20;
    public static final int NAMES = 24;
    public static final int JDK_VERSION = 28;
    public static final int BLOCK_INDEX = 32;

    /** What a block covers. */
    public static final int BLOCK_BYTES = 512;

    public static final int IN_MODULE = 1;
    public static final int HAS_FILE = 2;
    public static final int IS_THROWABLE = 4;
    public static final int HAS_MIRROR = 8;

    /** The class was compiled without the name of its file; excludes {@link #HAS_FILE}. */
    public static final int UNKNOWN_FILE = 16;

    private FrameTableLayout() {}
}
