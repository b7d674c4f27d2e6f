package dev.cortado.abi;

/**
 * What the header of an object points to: one read-only record in flash for each instantiated
 * class.
 *
 * <pre>
 *   0  u16  instance size in bytes with header, unrounded; 0 for arrays
 *   2  u8   kind: {@link #KIND_OBJECT}, {@link #KIND_PRIMITIVE_ARRAY}, {@link #KIND_REFERENCE_ARRAY},
 *           {@link #KIND_REFERENCE_OBJECT}, {@link #KIND_SOFT_REFERENCE_OBJECT}
 *   3  u8   log2 of the element size in bytes (arrays)
 *   4  u32  objects: reference map, bit i set = the word at offset 4 + 4*i is a reference; when bit 31 is set,
 *           bits 30..0 are the address, below 2 GB, of an extended map: u32 word count, then that many words
 *           arrays: address of the element class's descriptor, 0 for primitive elements
 *   8  u16  classes: type id, a pre-order number (java.lang.Object: 0); interfaces and arrays: {@link #NO_TYPE_ID}
 *  10  u16  classes: the largest type id among subclasses; interfaces and arrays: index of their test bit, or
 *           {@link #NO_TEST_BIT}
 *  12  ptr  the java.lang.Class object, 0 when no reachable code asks for it
 *  16  u32  words of test bits: bit set = an instance is assignable to the interface or array type of that index
 *   .  ptr  dispatch table: one code address for each selector colour
 * </pre>
 *
 * <p>The number of test-bit words is the same for all classes of one image.
 */
public final class ClassDescriptorLayout {
    public static final int INSTANCE_SIZE = 0;
    public static final int KIND = 2;
    public static final int ELEMENT_SHIFT = 3;
    public static final int REFERENCE_MAP = 4;
    public static final int ELEMENT_DESCRIPTOR = 4;
    public static final int TYPE_ID = 8;
    public static final int LAST_TYPE_ID = 10;
    public static final int TEST_BIT_INDEX = 10;
    public static final int CLASS_MIRROR = 12;
    public static final int TEST_BITS = 16;

    public static final int KIND_OBJECT = 0;
    public static final int KIND_PRIMITIVE_ARRAY = 1;
    public static final int KIND_REFERENCE_ARRAY = 2;

    /** A java.lang.ref.Reference: its referent is not followed like a field. */
    public static final int KIND_REFERENCE_OBJECT = 3;

    /** A java.lang.ref.SoftReference: its referent is followed until memory runs out. */
    public static final int KIND_SOFT_REFERENCE_OBJECT = 4;

    public static final int NO_TYPE_ID = 0xFFFF;
    public static final int NO_TEST_BIT = 0xFFFF;

    /** Set in the reference map when its other bits are the address of an extended map. */
    public static final int EXTENDED_MAP = 0x8000_0000;

    private ClassDescriptorLayout() {}
}
