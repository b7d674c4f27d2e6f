package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.translate.Bytecode.Range;
import dev.cortado.compiler.translate.Node.Handler;
import dev.cortado.compiler.translate.Node.Role;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The control-flow graph of a method's bytecode, with nodes for the dispatch of exceptions.
 *
 * <p>Instructions with the same list of handlers share one DISPATCH node; lists with the same tail
 * share the TEST nodes of the tail, so that nested ranges cost one test each. Nodes are in reverse
 * post-order. Cost: linear but for the liveness of local variables, which iterates to a fixed
 * point.
 */
final class ControlFlow {
    private static final Set<String> OUT_OF_MEMORY =
            Set.of(
                    "java/lang/OutOfMemoryError",
                    "java/lang/VirtualMachineError",
                    "java/lang/Error",
                    "java/lang/Throwable");

    private final Bytecode code;
    private final boolean releasesMonitor;
    private final Map<Integer, Node> codeNodes = new HashMap<>();
    private final Map<List<Handler>, Node> dispatchNodes = new HashMap<>();
    private final Map<List<Handler>, Node> testNodes = new HashMap<>();
    private Optional<Node> release = Optional.empty();
    private final List<Node> order = new ArrayList<>();

    ControlFlow(Bytecode code, boolean releasesMonitor) {
        this.code = code;
        this.releasesMonitor = releasesMonitor;
        partition();
        for (Node node : List.copyOf(codeNodes.values())) {
            linkCode(node);
        }
        sort();
        new LocalLiveness(code, order).compute();
    }

    /** The node of the first instruction. */
    Node entry() {
        return codeNodes.get(0);
    }

    /** The node that starts at an instruction. */
    Node at(int index) {
        return codeNodes.get(index);
    }

    /** The node that a handler enters. */
    Node target(Handler handler) {
        return handler.target() < 0 ? release() : codeNodes.get(handler.target());
    }

    /** The node that tests an exception against a list of handlers. */
    Node test(List<Handler> handlers) {
        return testNodes.get(handlers);
    }

    private Node release() {
        if (release.isEmpty()) {
            release = Optional.of(new Node(Role.RELEASE, 0, 0, List.of()));
        }
        return release.get();
    }

    private void partition() {
        BitSet leaders = new BitSet();
        leaders.set(0);
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.at(i);
            List<Integer> targets = targets(code, i);
            targets.forEach(leaders::set);
            if (!targets.isEmpty() || endsPath(instruction)) {
                leaders.set(i + 1);
            }
        }
        for (Range range : code.ranges()) {
            leaders.set(range.start());
            leaders.set(range.end());
            leaders.set(range.handler());
        }
        int first = 0;
        while (first < code.size()) {
            int next = leaders.nextSetBit(first + 1);
            int last = (next < 0 || next > code.size() ? code.size() : next) - 1;
            codeNodes.put(first, new Node(Role.CODE, first, last, handlers(first)));
            first = last + 1;
        }
    }

    private List<Handler> handlers(int index) {
        List<Handler> found = new ArrayList<>();
        Set<TypeRef> caught = new HashSet<>();
        for (Range range : code.ranges()) {
            if (range.covers(index)) {
                boolean any =
                        range.catchType().isEmpty()
                                || range.catchType().get().name().equals("java/lang/Throwable");
                if (any) {
                    found.add(
                            new Handler(
                                    range.handler(), Optional.empty(), namesOutOfMemory(range)));
                    return List.copyOf(found);
                }
                if (caught.add(range.catchType().get())) {
                    found.add(
                            new Handler(
                                    range.handler(), range.catchType(), namesOutOfMemory(range)));
                }
            }
        }
        if (releasesMonitor) {
            found.add(new Handler(-1, Optional.empty(), false));
        }
        return List.copyOf(found);
    }

    private static boolean namesOutOfMemory(Range range) {
        return range.catchType().filter(t -> OUT_OF_MEMORY.contains(t.name())).isPresent();
    }

    private void linkCode(Node node) {
        Instruction last = code.at(node.last);
        for (int target : targets(code, node.last)) {
            node.linkTo(codeNodes.get(target));
        }
        if (!endsPath(last) && node.last + 1 < code.size()) {
            node.linkTo(codeNodes.get(node.last + 1));
        }
        if (!node.handlers.isEmpty() && mayThrow(node)) {
            Node dispatch =
                    dispatchNodes.computeIfAbsent(
                            node.handlers, h -> new Node(Role.DISPATCH, 0, 0, h));
            node.dispatch = Optional.of(dispatch);
            node.linkTo(dispatch);
            dispatch.linkTo(tests(node.handlers));
        }
    }

    private Node tests(List<Handler> handlers) {
        Node known = testNodes.get(handlers);
        if (known != null) {
            return known;
        }
        Node node = new Node(Role.TEST, 0, 0, handlers);
        testNodes.put(handlers, node);
        node.linkTo(target(handlers.getFirst()));
        if (handlers.size() > 1) {
            node.linkTo(tests(handlers.subList(1, handlers.size())));
        }
        return node;
    }

    private boolean mayThrow(Node node) {
        for (int i = node.first; i <= node.last; i++) {
            boolean harmless =
                    switch (code.at(i)) {
                        case LoadInstruction x -> true;
                        case StoreInstruction x -> true;
                        case IncrementInstruction x -> true;
                        case ConvertInstruction x -> true;
                        case StackInstruction x -> true;
                        case NopInstruction x -> true;
                        case BranchInstruction x -> true;
                        case ConstantInstruction.IntrinsicConstantInstruction x -> true;
                        case ConstantInstruction.ArgumentConstantInstruction x -> true;
                        default -> false;
                    };
            if (!harmless) {
                return true;
            }
        }
        return false;
    }

    /** The instructions that an instruction may jump to. */
    static List<Integer> targets(Bytecode code, int index) {
        List<Integer> targets = new ArrayList<>();
        switch (code.at(index)) {
            case BranchInstruction branch -> targets.add(code.index(branch.target()));
            case TableSwitchInstruction table -> {
                code.cases(index, table).forEach(c -> targets.add(code.index(c.target())));
                targets.add(code.index(table.defaultTarget()));
            }
            case LookupSwitchInstruction lookup -> {
                lookup.cases().forEach(c -> targets.add(code.index(c.target())));
                targets.add(code.index(lookup.defaultTarget()));
            }
            default -> {}
        }
        return targets;
    }

    private static boolean endsPath(Instruction instruction) {
        return switch (instruction) {
            case ReturnInstruction x -> true;
            case ThrowInstruction x -> true;
            case TableSwitchInstruction x -> true;
            case LookupSwitchInstruction x -> true;
            case BranchInstruction branch ->
                    branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W;
            default -> false;
        };
    }

    private void sort() {
        record Visit(Node node, Iterator<Node> rest) {}
        Set<Node> seen = new HashSet<>();
        Deque<Visit> stack = new ArrayDeque<>();
        List<Node> postOrder = new ArrayList<>();
        seen.add(entry());
        stack.push(new Visit(entry(), entry().successors.reversed().iterator()));
        while (!stack.isEmpty()) {
            Visit top = stack.peek();
            if (top.rest().hasNext()) {
                Node next = top.rest().next();
                if (seen.add(next)) {
                    stack.push(new Visit(next, next.successors.reversed().iterator()));
                }
            } else {
                postOrder.add(top.node());
                stack.pop();
            }
        }
        order.addAll(postOrder.reversed());
        for (int i = 0; i < order.size(); i++) {
            order.get(i).order = i;
        }
        order.forEach(n -> n.predecessors.removeIf(p -> p.order < 0));
    }
}
