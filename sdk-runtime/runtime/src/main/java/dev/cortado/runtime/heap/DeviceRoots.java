package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.gc.RootSet;
import dev.cortado.runtime.gc.RootVisitor;

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
        visitor.visitConservatively(registers, Address.ofSymbol("__stack_top"));
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
}
