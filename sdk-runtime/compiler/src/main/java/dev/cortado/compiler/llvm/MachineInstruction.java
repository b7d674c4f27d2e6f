package dev.cortado.compiler.llvm;

/**
 * An instruction as the disassembler prints it.
 *
 * @param address of its first byte
 * @param mnemonic with condition, without a width such as {@code .w}
 * @param operands as in assembly; a branch's is the distance from the program counter
 */
public record MachineInstruction(long address, int sizeBytes, String mnemonic, String operands) {
    /** The address of the instruction that follows in memory. */
    public long end() {
        return address + sizeBytes;
    }

    @Override
    public String toString() {
        return operands.isEmpty() ? mnemonic : mnemonic + " " + operands;
    }
}
