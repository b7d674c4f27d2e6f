package dev.cortado.ota.fault;

/** The flags of the APSR, and the arithmetic that sets them. ARMv6-M A2.2.1, B1.4.2. */
final class ConditionFlags {
    private boolean negative;
    private boolean zero;
    private boolean carry;
    private boolean overflow;

    /** As in a program status register: bits 28 to 31. */
    int word() {
        return (negative ? 1 << 31 : 0)
                | (zero ? 1 << 30 : 0)
                | (carry ? 1 << 29 : 0)
                | (overflow ? 1 << 28 : 0);
    }

    /** From bits 28 to 31 of a program status register. */
    void set(int value) {
        negative = value < 0;
        zero = (value & 1 << 30) != 0;
        carry = (value & 1 << 29) != 0;
        overflow = (value & 1 << 28) != 0;
    }

    void copyFrom(ConditionFlags other) {
        negative = other.negative;
        zero = other.zero;
        carry = other.carry;
        overflow = other.overflow;
    }

    boolean carry() {
        return carry;
    }

    /** ARMv6-M A7.3.1: what conditional branches ask. */
    boolean holds(int condition) {
        boolean holds =
                switch (condition >>> 1) {
                    case 0 -> zero;
                    case 1 -> carry;
                    case 2 -> negative;
                    case 3 -> overflow;
                    case 4 -> carry && !zero;
                    case 5 -> negative == overflow;
                    default -> !zero && negative == overflow;
                };
        return holds == ((condition & 1) == 0);
    }

    void setSignAndZero(int value) {
        negative = value < 0;
        zero = value == 0;
    }

    /** The sum of three, whose carry and overflow count. */
    int add(int a, int b, int carryIn) {
        long sum = (a & 0xffff_ffffL) + (b & 0xffff_ffffL) + carryIn;
        int value = (int) sum;
        carry = sum >>> 32 != 0;
        overflow = ((a ^ value) & (b ^ value)) < 0;
        setSignAndZero(value);
        return value;
    }

    /** Left by up to 255; by 0 the carry stays. */
    int left(int value, int amount) {
        if (amount == 0) {
            return value;
        }
        long shifted = amount > 32 ? 0 : (value & 0xffff_ffffL) << amount;
        carry = (shifted >>> 32 & 1) != 0;
        return (int) shifted;
    }

    /** Right by up to 255; by 0 the carry stays. */
    int right(int value, int amount) {
        if (amount == 0) {
            return value;
        }
        carry = amount <= 32 && ((value & 0xffff_ffffL) >>> amount - 1 & 1) != 0;
        return amount < 32 ? value >>> amount : 0;
    }

    /** Right by up to 255 with copies of the sign; by 0 the carry stays. */
    int rightSigned(int value, int amount) {
        if (amount == 0) {
            return value;
        }
        int most = Math.min(amount, 32);
        carry = ((long) value >> most - 1 & 1) != 0;
        return (int) ((long) value >> most);
    }

    /** Around to the right by up to 255; by 0 the carry stays. */
    int rotate(int value, int amount) {
        int rotated = Integer.rotateRight(value, amount);
        if (amount != 0) {
            carry = rotated < 0;
        }
        return rotated;
    }
}
