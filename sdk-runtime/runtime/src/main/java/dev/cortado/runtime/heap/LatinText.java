package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.StringLayout;
import dev.cortado.abi.Unchecked;

/**
 * Builds a Latin-1 string of literals and numbers without StringBuilder, concatenation or division:
 * for messages of exceptions that small images hold too.
 *
 * <p>What exceeds {@link #MAX_LENGTH} is cut off. Allocates.
 */
@Unchecked
public final class LatinText {
    /** The most characters. */
    public static final int MAX_LENGTH = 128;

    private static final int[] POWERS_OF_TEN = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    private static final byte[] NO_BYTES = {};

    private final byte[] buffer = bytes(MAX_LENGTH);
    private int length;

    /** An empty text. */
    public LatinText() {}

    /** Adds a string that holds Latin-1 characters only. */
    @NoInline
    public LatinText add(String literal) {
        Address bytes = bytes(literal);
        int count = bytes.loadInt(ObjectLayout.ARRAY_LENGTH);
        for (int i = 0; i < count; i++) {
            add(bytes.loadByte(ObjectLayout.ARRAY_ELEMENTS + i));
        }
        return this;
    }

    /** Adds a number in decimal. */
    @NoInline
    public LatinText add(int number) {
        if (number < 0) {
            add((byte) '-');
        }
        return addUnsigned(number < 0 ? -number : number);
    }

    /** Adds a number from 0 to 2^32 - 1 in decimal. */
    @NoInline
    public LatinText addUnsigned(int number) {
        int left = number;
        boolean started = false;
        for (int power : POWERS_OF_TEN) {
            int digit = 0;
            while (left + Integer.MIN_VALUE >= power + Integer.MIN_VALUE) {
                left -= power;
                digit++;
            }
            started |= digit != 0 || power == 1;
            if (started) {
                add((byte) ('0' + digit));
            }
        }
        return this;
    }

    private void add(byte character) {
        if (length < MAX_LENGTH) {
            buffer[length++] = character;
        }
    }

    /** The text as a string. */
    public String text() {
        byte[] value = bytes(length);
        for (int i = 0; i < length; i++) {
            value[i] = buffer[i];
        }
        return string(value);
    }

    /** Three strings that hold Latin-1 characters only, as one, however long. */
    public static String join(String first, String second, String third) {
        byte[] value =
                bytes(
                        bytes(first).loadInt(ObjectLayout.ARRAY_LENGTH)
                                + bytes(second).loadInt(ObjectLayout.ARRAY_LENGTH)
                                + bytes(third).loadInt(ObjectLayout.ARRAY_LENGTH));
        Address at = Address.ofObject(value).plus(ObjectLayout.ARRAY_ELEMENTS);
        at = append(at, first);
        at = append(at, second);
        append(at, third);
        return string(value);
    }

    private static Address append(Address target, String text) {
        Address bytes = bytes(text);
        int count = bytes.loadInt(ObjectLayout.ARRAY_LENGTH);
        for (int i = 0; i < count; i++) {
            target.storeByte(i, bytes.loadByte(ObjectLayout.ARRAY_ELEMENTS + i));
        }
        return target.plus(count);
    }

    /** An array without the check of its length, whose failure is told with a text. */
    public static byte[] bytes(int length) {
        return Allocator.allocateBytes(NO_BYTES, length);
    }

    /** The array of characters of a Latin-1 string. */
    public static Address bytes(String text) {
        return Address.ofObject(text).loadAddress(StringLayout.VALUE);
    }

    /** A string of the Latin-1 characters in an array, which becomes part of it. Allocates. */
    public static String string(byte[] value) {
        Object string = Cloning.cloneObject("0");
        Address fields = Address.ofObject(string);
        fields.storeAddress(StringLayout.VALUE, Address.ofObject(value));
        fields.storeInt(StringLayout.HASH, 0);
        fields.storeByte(StringLayout.HASH_IS_ZERO, (byte) 0);
        return (String) string;
    }
}
