package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.ir.Kind;

/** The linked instructions that read and write fields (JVMS 6.5.getfield to putstatic). */
final class FieldAccess {
    private final Interpreter interpreter;
    private final ImageHeap heap;
    private final Memory memory;
    private final JavaExceptions exceptions;

    FieldAccess(Interpreter interpreter, ImageHeap heap, Memory memory) {
        this.interpreter = interpreter;
        this.heap = heap;
        this.memory = memory;
        this.exceptions = interpreter.exceptions();
    }

    /** The object of a getfield, which may be read. */
    ImageInstance readable(HeapObject object, FieldSite site) {
        if (object == null) {
            throw exceptions.nullPointer();
        }
        if (!site.settled()) {
            memory.checkRead(object);
        }
        return (ImageInstance) object;
    }

    /** The value of a field: one of type Address is never null. */
    HeapObject orZeroAddress(HeapObject value, boolean isAddress) {
        return value == null && isAddress
                ? interpreter.allocate(heap.world().resolve("dev/cortado/abi/Address"))
                : value;
    }

    /** Executes a linked putfield; answers the new height of the stack. */
    int putField(int opcode, FieldSite site, long[] s, HeapObject[] r, int sp) {
        int value = sp - (site.kind().bytes() == Long.BYTES ? 2 : 1);
        if (r[value - 1] == null) {
            throw exceptions.nullPointer();
        }
        ImageInstance object = (ImageInstance) r[value - 1];
        if (opcode == Bytecode.PUTFIELD_REFERENCE) {
            if (site.freezes() && r[value] != null) {
                r[value].markStable();
            }
            memory.putField(object, site.offset(), r[value]);
        } else {
            memory.putField(object, site.offset(), site.kind(), s[value]);
        }
        return value - 1;
    }

    /** Executes a linked getstatic; answers the new height of the stack. */
    int getStatic(StaticSite site, long[] s, HeapObject[] r, int sp) {
        interpreter.initialize(site.state());
        memory.checkReadStatic(site.state(), site.field());
        s[sp] = site.state().bits[site.slot()];
        r[sp] = orZeroAddress(site.state().references[site.slot()], site.isAddress());
        return sp + (site.kind().bytes() == Long.BYTES ? 2 : 1);
    }

    /** Executes a linked putstatic; answers the new height of the stack. */
    int putStatic(StaticSite site, long[] s, HeapObject[] r, int sp) {
        interpreter.initialize(site.state());
        int value = sp - (site.kind().bytes() == Long.BYTES ? 2 : 1);
        boolean reference = site.kind() == Kind.REFERENCE;
        if (reference && r[value] != null && site.holdsStableArray()) {
            r[value].markStable();
        }
        long bitsValue = reference ? 0 : Memory.extend(site.kind(), s[value]);
        memory.putStatic(
                site.state(), site.field(), site.slot(), bitsValue, reference ? r[value] : null);
        return value;
    }
}
