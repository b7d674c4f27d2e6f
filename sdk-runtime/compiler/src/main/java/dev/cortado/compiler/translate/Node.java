package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.TypeRef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A node of the control-flow graph of a method's bytecode. */
final class Node {
    /** What a node stands for. */
    enum Role {
        /** The instructions from first to last. */
        CODE,
        /** The landing place of exceptions in a range of the code. */
        DISPATCH,
        /** Tests the exception on the stack against the first of its handlers. */
        TEST,
        /** Releases the monitor of a synchronized method and throws on. */
        RELEASE
    }

    /**
     * A handler that an exception may reach; the target is RELEASE's when negative.
     *
     * @param catchType empty for all exceptions
     * @param takesOutOfMemory whether its catch clause, no finally, names what includes
     *     OutOfMemoryError
     */
    record Handler(int target, Optional<TypeRef> catchType, boolean takesOutOfMemory) {}

    final Role role;
    final int first;
    final int last;
    final List<Handler> handlers;
    final List<Node> successors = new ArrayList<>();
    final List<Node> predecessors = new ArrayList<>();
    final BitSet liveIn = new BitSet();

    /** Local variables that the node's instructions write. */
    final BitSet written = new BitSet();

    /** Local variables that the node reads before it writes them. */
    final BitSet readFirst = new BitSet();

    /** The DISPATCH node of a CODE node whose exceptions are handled. */
    Optional<Node> dispatch = Optional.empty();

    /** Position in reverse post-order; -1 when the node is unreachable. */
    int order = -1;

    Node(Role role, int first, int last, List<Handler> handlers) {
        this.role = role;
        this.first = first;
        this.last = last;
        this.handlers = handlers;
    }

    void linkTo(Node successor) {
        if (!successors.contains(successor)) {
            successors.add(successor);
            successor.predecessors.add(this);
        }
    }
}
