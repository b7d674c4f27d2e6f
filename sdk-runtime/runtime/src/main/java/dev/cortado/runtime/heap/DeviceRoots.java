package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.gc.Marker;
import dev.cortado.runtime.gc.RootSet;

/**
 * The roots of the image: static fields, objects of the image that are in RAM, registers and the
 * stack.
 */
@Unchecked
final class DeviceRoots implements RootSet {
    DeviceRoots() {}

    @Override
    @NoInline
    public void visit(Marker marker) {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        Cpu.captureRegisters(registers);
        marker.visitConservatively(registers, Address.ofSymbol("__stack_top"));
        marker.visitReferences(
                Address.ofSymbol("__static_roots_start"), Address.ofSymbol("__static_roots_end"));
        marker.visitObjects(
                Address.ofSymbol("__image_ram_objects_start"),
                Address.ofSymbol("__image_ram_objects_end"));
    }
}
