package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.gc.RootSet;
import dev.cortado.runtime.gc.RootVisitor;
import dev.cortado.runtime.sched.Scheduler;
import dev.cortado.runtime.sched.ThreadControl;

/**
 * The roots of the image: static fields, objects of the image that are in RAM, registers and the
 * stack.
 */
@Unchecked
final class DeviceRoots implements RootSet {
    DeviceRoots() {}

    @Override
    @NoInline
    public void visit(RootVisitor visitor) {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        Cpu.captureRegisters(registers);
        if (ImageConstants.threads()) {
            visitStacks(visitor, registers);
        } else {
            visitor.visitConservatively(registers, Address.ofSymbol("__stack_top"));
        }
        visitor.visitReferences(
                Address.ofSymbol("__static_roots_start"), Address.ofSymbol("__static_roots_end"));
        visitor.visitObjects(
                Address.ofSymbol("__image_ram_objects_start"),
                Address.ofSymbol("__image_ram_objects_end"));
    }

    @Override
    public Address identityTable() {
        return Address.ofObject(IdentityHash.table());
    }

    /**
     * What is in use of the stacks; and so that they stay where they are, the arrays that the
     * stacks are, and the threads, which are read here while objects move.
     */
    private static void visitStacks(RootVisitor visitor, Address registers) {
        ThreadControl running = Scheduler.current();
        Address pinned = Cpu.stackAllocate(2);
        for (ThreadControl thread = Scheduler.firstAlive();
                thread != null;
                thread = thread.nextAlive()) {
            Address from = thread == running ? registers : thread.savedStackPointer();
            visitor.visitConservatively(from, thread.stackTop());
            pinned.storeAddress(0, thread.stackBottom());
            pinned.storeAddress(4, Address.ofObject(thread));
            visitor.visitConservatively(pinned, pinned.plus(8));
        }
    }
}
