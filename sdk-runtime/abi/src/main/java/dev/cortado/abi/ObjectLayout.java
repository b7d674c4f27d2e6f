package dev.cortado.abi;

/**
 * Where things are in an object; offsets in bytes from its address.
 *
 * <pre>
 *            object                       array
 *   0  class descriptor (Address)   class descriptor (Address)
 *   4  fields, superclass first     length (int)
 *   8  ...                          elements
 * </pre>
 *
 * <p>The header is the bare address of the class descriptor: a virtual call loads it and indexes
 * the dispatch table with no mask. Mark bits, monitors and identity hashes live in side tables.
 * long and double need only 4-byte alignment (LDRD and VLDR: ARMv7-M A3.2.1). A heap object takes a
 * multiple of the granule.
 */
public final class ObjectLayout {
    /** Offset of the class descriptor's address. */
    public static final int HEADER = 0;

    /** Size of the header, and offset of the first field. */
    public static final int FIRST_FIELD = 4;

    /** Offset of an array's length. */
    public static final int ARRAY_LENGTH = 4;

    /** Offset of an array's first element. */
    public static final int ARRAY_ELEMENTS = 8;

    /** Heap objects start at, and take, multiples of this many bytes. */
    public static final int GRANULE = 8;

    /** Size of a reference. */
    public static final int REFERENCE_BYTES = 4;

    private ObjectLayout() {}
}
