package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;

/** The instructions that copy and exchange words of the operand stack (JVMS 6.5.dup to swap). */
final class StackShuffle {
    private StackShuffle() {}

    /** Executes one of them; answers the new height of the stack. */
    static int execute(int opcode, long[] s, HeapObject[] r, int sp) {
        switch (opcode) {
            case Bytecode.SWAP -> {
                move(s, r, sp - 1, sp);
                move(s, r, sp - 2, sp - 1);
                move(s, r, sp, sp - 2);
                return sp;
            }
            case Bytecode.DUP2 -> {
                move(s, r, sp - 2, sp);
                move(s, r, sp - 1, sp + 1);
                return sp + 2;
            }
            default -> {
                boolean single = opcode == Bytecode.DUP_X1 || opcode == Bytecode.DUP_X2;
                int count = single ? 1 : 2;
                int skipped = opcode == Bytecode.DUP_X1 || opcode == Bytecode.DUP2_X1 ? 1 : 2;
                for (int i = 1; i <= count + skipped; i++) {
                    move(s, r, sp - i, sp - i + count);
                }
                for (int i = 0; i < count; i++) {
                    move(s, r, sp + i, sp - count - skipped + i);
                }
                return sp + count;
            }
        }
    }

    private static void move(long[] s, HeapObject[] r, int from, int to) {
        s[to] = s[from];
        r[to] = r[from];
    }
}
