package dev.cortado.abi;

/**
 * A 32-bit memory address.
 *
 * <p>On the device an Address is a bare pointer in a register: it is never an object, has no
 * header, can't be stored in an {@code Object} variable or a collection, and compares by {@link
 * #equals(Address)}-like methods only. A field of this type is not a reference for the collector.
 * On a desktop JVM the same code runs over {@link HostMemory}. No method allocates on the device;
 * all are safe in interrupt handlers.
 */
public final class Address {
    private final int bits;

    private Address(int bits) {
        this.bits = bits;
    }

    /** The address with the given bits. */
    @Intrinsic("address.fromInt")
    public static Address of(int bits) {
        return new Address(bits);
    }

    /** The null address. */
    @Intrinsic("address.zero")
    public static Address zero() {
        return new Address(0);
    }

    /** The address of an object's header; the object must stay reachable by other means. */
    @Intrinsic("address.fromObject")
    public static Address ofObject(Object object) {
        throw new UnsupportedOperationException("objects have no address on a desktop JVM");
    }

    /** The object whose header is at this address. */
    @Intrinsic("address.toObject")
    public Object toObject() {
        throw new UnsupportedOperationException("objects have no address on a desktop JVM");
    }

    /**
     * The address of a linker symbol, which must be a compile-time constant, for example {@code
     * __stack_top}.
     */
    @Intrinsic("address.ofSymbol")
    public static Address ofSymbol(String symbol) {
        throw new UnsupportedOperationException("no linker symbols on a desktop JVM: " + symbol);
    }

    /** The address as a number. */
    @Intrinsic("address.toInt")
    public int toInt() {
        return bits;
    }

    /** This address moved by {@code bytes}, which may be negative. */
    @Intrinsic("address.plus")
    public Address plus(int bytes) {
        return new Address(bits + bytes);
    }

    /** The distance {@code this - other} in bytes. */
    @Intrinsic("address.minus")
    public int minus(Address other) {
        return bits - other.bits;
    }

    /** Whether both are the same address. */
    @Intrinsic("address.eq")
    public boolean isSame(Address other) {
        return bits == other.bits;
    }

    /** Whether this address is below {@code other}, unsigned. */
    @Intrinsic("address.lt")
    public boolean isBelow(Address other) {
        return Integer.compareUnsigned(bits, other.bits) < 0;
    }

    /** Whether this is the null address. */
    @Intrinsic("address.isZero")
    public boolean isZero() {
        return bits == 0;
    }

    /** Loads the byte at this address plus {@code offset} bytes. */
    @Intrinsic("address.loadByte")
    public byte loadByte(int offset) {
        HostMemory memory = HostMemory.current();
        return memory.bytes().get(memory.index(bits + offset, 1));
    }

    /** Stores a byte at this address plus {@code offset} bytes. */
    @Intrinsic("address.storeByte")
    public void storeByte(int offset, byte value) {
        HostMemory memory = HostMemory.current();
        memory.bytes().put(memory.index(bits + offset, 1), value);
    }

    /**
     * Loads the byte at this address plus {@code offset} bytes as one volatile access, as device
     * registers need.
     */
    @Intrinsic("address.loadByteVolatile")
    public byte loadByteVolatile(int offset) {
        HostMemory memory = HostMemory.current();
        return memory.bytes().get(memory.index(bits + offset, 1));
    }

    /**
     * Stores a byte at this address plus {@code offset} bytes as one volatile access, as device
     * registers need.
     */
    @Intrinsic("address.storeByteVolatile")
    public void storeByteVolatile(int offset, byte value) {
        HostMemory memory = HostMemory.current();
        memory.bytes().put(memory.index(bits + offset, 1), value);
    }

    /** Loads the short at this address plus {@code offset} bytes. */
    @Intrinsic("address.loadShort")
    public short loadShort(int offset) {
        HostMemory memory = HostMemory.current();
        return memory.bytes().getShort(memory.index(bits + offset, 2));
    }

    /** Stores a short at this address plus {@code offset} bytes. */
    @Intrinsic("address.storeShort")
    public void storeShort(int offset, short value) {
        HostMemory memory = HostMemory.current();
        memory.bytes().putShort(memory.index(bits + offset, 2), value);
    }

    /**
     * Loads the short at this address plus {@code offset} bytes as one volatile access, as device
     * registers need.
     */
    @Intrinsic("address.loadShortVolatile")
    public short loadShortVolatile(int offset) {
        HostMemory memory = HostMemory.current();
        return memory.bytes().getShort(memory.index(bits + offset, 2));
    }

    /**
     * Stores a short at this address plus {@code offset} bytes as one volatile access, as device
     * registers need.
     */
    @Intrinsic("address.storeShortVolatile")
    public void storeShortVolatile(int offset, short value) {
        HostMemory memory = HostMemory.current();
        memory.bytes().putShort(memory.index(bits + offset, 2), value);
    }

    /** Loads the char at this address plus {@code offset} bytes. */
    @Intrinsic("address.loadChar")
    public char loadChar(int offset) {
        HostMemory memory = HostMemory.current();
        return memory.bytes().getChar(memory.index(bits + offset, 2));
    }

    /** Stores a char at this address plus {@code offset} bytes. */
    @Intrinsic("address.storeChar")
    public void storeChar(int offset, char value) {
        HostMemory memory = HostMemory.current();
        memory.bytes().putChar(memory.index(bits + offset, 2), value);
    }

    /**
     * Loads the char at this address plus {@code offset} bytes as one volatile access, as device
     * registers need.
     */
    @Intrinsic("address.loadCharVolatile")
    public char loadCharVolatile(int offset) {
        HostMemory memory = HostMemory.current();
        return memory.bytes().getChar(memory.index(bits + offset, 2));
    }

    /**
     * Stores a char at this address plus {@code offset} bytes as one volatile access, as device
     * registers need.
     */
    @Intrinsic("address.storeCharVolatile")
    public void storeCharVolatile(int offset, char value) {
        HostMemory memory = HostMemory.current();
        memory.bytes().putChar(memory.index(bits + offset, 2), value);
    }

    /** Loads the int at this address plus {@code offset} bytes. */
    @Intrinsic("address.loadInt")
    public int loadInt(int offset) {
        HostMemory memory = HostMemory.current();
        return memory.bytes().getInt(memory.index(bits + offset, 4));
    }

    /** Stores a int at this address plus {@code offset} bytes. */
    @Intrinsic("address.storeInt")
    public void storeInt(int offset, int value) {
        HostMemory memory = HostMemory.current();
        memory.bytes().putInt(memory.index(bits + offset, 4), value);
    }

    /**
     * Loads the int at this address plus {@code offset} bytes as one volatile access, as device
     * registers need.
     */
    @Intrinsic("address.loadIntVolatile")
    public int loadIntVolatile(int offset) {
        HostMemory memory = HostMemory.current();
        return memory.bytes().getInt(memory.index(bits + offset, 4));
    }

    /**
     * Stores a int at this address plus {@code offset} bytes as one volatile access, as device
     * registers need.
     */
    @Intrinsic("address.storeIntVolatile")
    public void storeIntVolatile(int offset, int value) {
        HostMemory memory = HostMemory.current();
        memory.bytes().putInt(memory.index(bits + offset, 4), value);
    }

    /** Loads the long at this address plus {@code offset} bytes. */
    @Intrinsic("address.loadLong")
    public long loadLong(int offset) {
        HostMemory memory = HostMemory.current();
        return memory.bytes().getLong(memory.index(bits + offset, 8));
    }

    /** Stores a long at this address plus {@code offset} bytes. */
    @Intrinsic("address.storeLong")
    public void storeLong(int offset, long value) {
        HostMemory memory = HostMemory.current();
        memory.bytes().putLong(memory.index(bits + offset, 8), value);
    }

    /** Loads the float at this address plus {@code offset} bytes. */
    @Intrinsic("address.loadFloat")
    public float loadFloat(int offset) {
        HostMemory memory = HostMemory.current();
        return memory.bytes().getFloat(memory.index(bits + offset, 4));
    }

    /** Stores a float at this address plus {@code offset} bytes. */
    @Intrinsic("address.storeFloat")
    public void storeFloat(int offset, float value) {
        HostMemory memory = HostMemory.current();
        memory.bytes().putFloat(memory.index(bits + offset, 4), value);
    }

    /** Loads the double at this address plus {@code offset} bytes. */
    @Intrinsic("address.loadDouble")
    public double loadDouble(int offset) {
        HostMemory memory = HostMemory.current();
        return memory.bytes().getDouble(memory.index(bits + offset, 8));
    }

    /** Stores a double at this address plus {@code offset} bytes. */
    @Intrinsic("address.storeDouble")
    public void storeDouble(int offset, double value) {
        HostMemory memory = HostMemory.current();
        memory.bytes().putDouble(memory.index(bits + offset, 8), value);
    }

    /** Loads the address at this address plus {@code offset} bytes. */
    @Intrinsic("address.loadAddress")
    public Address loadAddress(int offset) {
        return of(loadInt(offset));
    }

    /** Stores an address at this address plus {@code offset} bytes. */
    @Intrinsic("address.storeAddress")
    public void storeAddress(int offset, Address value) {
        storeInt(offset, value.bits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address address && address.bits == bits;
    }

    @Override
    public int hashCode() {
        return bits;
    }

    @Override
    public String toString() {
        return "0x" + Integer.toHexString(bits);
    }
}
