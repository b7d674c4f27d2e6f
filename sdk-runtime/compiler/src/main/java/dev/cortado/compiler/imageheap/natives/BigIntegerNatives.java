package dev.cortado.compiler.imageheap.natives;

import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.evaluation.Arguments;
import dev.cortado.compiler.imageheap.evaluation.Interpreter;

/**
 * The innermost loop of long multiplication, in which the initialiser of java.math.BigDecimal
 * spends most of its time: it squares five sixteen times.
 */
final class BigIntegerNatives {
    private static final long WORD = 0xFFFF_FFFFL;

    private BigIntegerNatives() {}

    static void register(Natives.Registry registry) {
        registry.add(
                "java/math/BigInteger",
                "implMulAdd([I[IIII)I",
                (vm, a) -> a.returnInt(addProduct(vm, a)));
    }

    /**
     * Adds a number times one word to a part of another number, and answers what is carried; the
     * most significant word is the first. Its caller in BigInteger has checked the ranges.
     */
    private static int addProduct(Interpreter vm, Arguments arguments) {
        ImageArray sum = arguments.arrayAt(0);
        ImageArray factor = arguments.arrayAt(1);
        int length = arguments.intAt(3);
        long word = arguments.intAt(4) & WORD;
        int last = sum.length() - 1 - arguments.intAt(2);
        vm.memory().beforeReading(factor);
        vm.memory().beforeReading(sum);
        vm.memory().beforeWriting(sum, last + 1 - length, length);
        long carry = 0;
        for (int i = 0; i < length; i++) {
            carry += (factor.ints()[length - 1 - i] & WORD) * word + (sum.ints()[last - i] & WORD);
            sum.ints()[last - i] = (int) carry;
            carry >>>= Integer.SIZE;
        }
        return (int) carry;
    }
}
