package dev.cortado.compiler.translate;

import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.BitSet;
import java.util.List;

/**
 * Which local variables are live at the start of each node.
 *
 * <p>Backward data flow to a fixed point; what a handler reads is live throughout the code that it
 * covers.
 */
final class LocalLiveness {
    private final Bytecode code;
    private final List<Node> order;

    LocalLiveness(Bytecode code, List<Node> order) {
        this.code = code;
        this.order = order;
    }

    void compute() {
        order.stream().filter(n -> n.role == Node.Role.CODE).forEach(this::summarize);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Node node : order.reversed()) {
                changed |= update(node);
            }
        }
    }

    private static boolean update(Node node) {
        BitSet live = new BitSet();
        for (Node successor : node.successors) {
            live.or(successor.liveIn);
        }
        live.andNot(node.written);
        live.or(node.readFirst);
        node.dispatch.ifPresent(d -> live.or(d.liveIn));
        if (live.equals(node.liveIn)) {
            return false;
        }
        node.liveIn.or(live);
        return true;
    }

    private void summarize(Node node) {
        for (int i = node.first; i <= node.last; i++) {
            switch (code.at(i)) {
                case LoadInstruction load -> read(node, load.slot());
                case IncrementInstruction increment -> {
                    read(node, increment.slot());
                    node.written.set(increment.slot());
                }
                case StoreInstruction store -> {
                    node.written.set(store.slot());
                    if (store.typeKind() == TypeKind.LONG || store.typeKind() == TypeKind.DOUBLE) {
                        node.written.set(store.slot() + 1);
                    }
                }
                default -> {}
            }
        }
    }

    private static void read(Node node, int slot) {
        if (!node.written.get(slot)) {
            node.readFirst.set(slot);
        }
    }
}
