package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
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
    private static Address block;

    DeviceRoots() {}

    /**
     * Says where the stack begins that is in use: behind a register block in the frame that calls
     * the collector. What lies below, in frames of the collector, is only left over from before.
     */
    static void start(Address registers) {
        block = registers;
    }

    @Override
    public void visit(RootVisitor visitor) {
        visitor.visitConservatively(
                block.plus(RegisterBlockLayout.R4), block.plus(RegisterBlockLayout.R12));
        Address frames = block.plus(RegisterBlockLayout.WORDS * 4);
        if (ImageConstants.threads()) {
            visitStacks(visitor, frames);
        } else {
            visitor.visitConservatively(frames, Address.ofSymbol("__stack_top"));
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
    private static void visitStacks(RootVisitor visitor, Address frames) {
        ThreadControl running = Scheduler.current();
        Address pinned = Cpu.stackAllocate(2);
        for (ThreadControl thread = Scheduler.firstAlive();
                thread != null;
                thread = thread.nextAlive()) {
            Address from = thread == running ? frames : thread.savedStackPointer();
            visitor.visitConservatively(from, thread.stackTop());
            pinned.storeAddress(0, thread.stackBottom());
            pinned.storeAddress(4, Address.ofObject(thread));
            visitor.visitConservatively(pinned, pinned.plus(8));
        }
    }
}
