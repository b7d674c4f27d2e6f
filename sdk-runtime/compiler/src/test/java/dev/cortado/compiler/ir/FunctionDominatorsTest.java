package dev.cortado.compiler.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dominator tree that a function keeps is made again after any change of an edge. */
class FunctionDominatorsTest {
    private static final MethodRef METHOD = new MethodRef("A", "a", "()V");
    private static final Position POSITION = Position.of(METHOD, 0);

    private final Function function = new Function(METHOD, List.of(), Type.VOID);
    private final Block entry = function.newBlock();
    private final Block middle = function.newBlock();
    private final Block exit = function.newBlock();
    private DominatorTree before;

    @BeforeEach
    void connect() {
        entry.terminate(new Terminator.Goto(middle, POSITION));
        middle.terminate(new Terminator.Goto(exit, POSITION));
        exit.terminate(new Terminator.Unreachable(POSITION));
        before = function.dominators();
    }

    @Test
    void isKeptWhileNoEdgeChanges() {
        assertSame(before, function.dominators());
        assertEquals(Optional.of(middle), before.immediateDominator(exit));
    }

    @Test
    void isMadeAgainForANewTerminator() {
        entry.terminate(new Terminator.Goto(exit, POSITION));
        assertEquals(Optional.of(entry), function.dominators().immediateDominator(exit));
    }

    @Test
    void isMadeAgainForATerminatorRewrittenInPlace() {
        entry.terminator().successors().set(0, exit);
        assertEquals(Optional.of(entry), function.dominators().immediateDominator(exit));
    }

    @Test
    void isMadeAgainForAnUnwindEdge() {
        entry.unwindTo(Optional.of(exit));
        assertEquals(Optional.of(entry), function.dominators().immediateDominator(exit));
    }

    @Test
    void isMadeAgainForAnotherEntry() {
        function.blocks().removeFirst();
        assertEquals(List.of(middle, exit), function.dominators().reversePostOrder());
    }

    @Test
    void isForgottenOnDemand() {
        function.forgetDominators();
        assertNotSame(before, function.dominators());
    }
}
