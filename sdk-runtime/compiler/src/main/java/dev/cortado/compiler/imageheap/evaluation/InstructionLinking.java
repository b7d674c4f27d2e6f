package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.world.World;

/** What an instruction names is found once; then the instruction is rewritten to use it. */
final class InstructionLinking {
    private final World world;
    private final Linker linker;
    private final ClassStates states;

    InstructionLinking(World world, Linker linker, ClassStates states) {
        this.world = world;
        this.linker = linker;
        this.states = states;
    }

    private static void rewrite(MethodCode code, int pc, int opcode, Object payload) {
        code.payloads[pc] = payload;
        code.opcodes[pc] = opcode;
    }

    /** Links the instruction at {@code pc}, which is executed next in its linked form. */
    void link(MethodCode code, int pc) {
        Object entry = code.payloads[pc];
        int opcode = code.opcodes[pc];
        switch (opcode) {
            case Bytecode.LDC -> rewrite(code, pc, Bytecode.PUSH_REFERENCE, linker.constant(entry));
            case Bytecode.GETSTATIC ->
                    rewrite(code, pc, Bytecode.GETSTATIC_LINKED, linker.staticField(entry));
            case Bytecode.PUTSTATIC ->
                    rewrite(code, pc, Bytecode.PUTSTATIC_LINKED, linker.staticField(entry));
            case Bytecode.GETFIELD, Bytecode.PUTFIELD -> {
                FieldSite site = linker.instanceField(entry);
                int byKind =
                        switch (site.kind()) {
                            case INT, FLOAT -> 0;
                            case REFERENCE -> 1;
                            default -> 2;
                        };
                rewrite(
                        code,
                        pc,
                        (opcode == Bytecode.GETFIELD
                                        ? Bytecode.GETFIELD_INT
                                        : Bytecode.PUTFIELD_INT)
                                + byKind,
                        site);
            }
            case Bytecode.INVOKEVIRTUAL, Bytecode.INVOKEINTERFACE -> {
                CallSite site = linker.virtualCall(entry);
                rewrite(
                        code,
                        pc,
                        site.target == null ? Bytecode.INVOKE_SELECTED : Bytecode.INVOKE_DIRECT,
                        site);
            }
            case Bytecode.INVOKESPECIAL ->
                    rewrite(
                            code,
                            pc,
                            Bytecode.INVOKE_DIRECT,
                            linker.specialCall(code.method, entry));
            case Bytecode.INVOKESTATIC ->
                    rewrite(code, pc, Bytecode.INVOKE_DIRECT, linker.staticCall(entry));
            case Bytecode.INVOKEDYNAMIC ->
                    rewrite(
                            code,
                            pc,
                            Bytecode.INVOKE_DIRECT,
                            linker.dynamicCall(code.method, entry));
            case Bytecode.NEW ->
                    rewrite(code, pc, Bytecode.NEW_LINKED, states.of(linker.type(entry)));
            case Bytecode.NEWARRAY ->
                    rewrite(code, pc, Bytecode.NEWARRAY_LINKED, linker.arrayType(code.first[pc]));
            case Bytecode.ANEWARRAY ->
                    rewrite(code, pc, Bytecode.NEWARRAY_LINKED, world.arrayOf(linker.type(entry)));
            case Bytecode.CHECKCAST ->
                    rewrite(code, pc, Bytecode.CHECKCAST_LINKED, linker.type(entry));
            default -> rewrite(code, pc, Bytecode.INSTANCEOF_LINKED, linker.type(entry));
        }
    }
}
