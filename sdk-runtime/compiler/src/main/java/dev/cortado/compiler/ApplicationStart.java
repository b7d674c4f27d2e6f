package dev.cortado.compiler;

import dev.cortado.compiler.classfile.EntryMethod;
import dev.cortado.compiler.image.ImageState;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The body that replaces {@code ApplicationMain.main}: the launch protocol of JLS 12.1.4 and JEP
 * 512.
 */
final class ApplicationStart {
    static final MethodRef CALLER =
            new MethodRef("dev/cortado/runtime/boot/ApplicationMain", "main", "()V");

    private final World world;
    private final ImageHeap heap;
    private final ImageState image;
    private final EntryMethod entry;

    ApplicationStart(World world, ImageHeap heap, ImageState image, EntryMethod entry) {
        this.world = world;
        this.heap = heap;
        this.image = image;
        this.entry = entry;
    }

    /** The function that calls the program's main method. */
    Function function() {
        Position at = Position.of(CALLER, 0);
        Function function = new Function(CALLER, List.of(), Type.VOID);
        Block block = function.newBlock();
        List<Instruction> code = block.instructions();
        TypeRef main = new TypeRef(entry.className());
        if (!image.isInitializedAtBuildTime(world.resolve(main))) {
            code.add(Instruction.with(Opcode.CLASSINIT, Type.VOID, main, at));
        }
        List<Value> arguments = new ArrayList<>();
        if (!entry.isStatic()) {
            Instruction instance = Instruction.with(Opcode.NEW, Type.REF, main, at);
            instance.refine(new RefType(main, true, true));
            code.add(instance);
            MethodRef constructor = new MethodRef(entry.className(), "<init>", "()V");
            code.add(Instruction.with(Opcode.INVOKESPECIAL, Type.VOID, constructor, at, instance));
            arguments.add(instance);
        }
        if (entry.takesArguments()) {
            arguments.add(
                    Constant.of(
                            heap.newArray(
                                    world.arrayOf(world.stringClass()), 0, Optional.empty())));
        }
        JavaMethod method =
                world.resolve(entry.declaringClass())
                        .declaredMethod(entry.name(), entry.descriptor())
                        .orElseThrow();
        Opcode call = entry.isStatic() ? Opcode.INVOKESTATIC : Opcode.INVOKESPECIAL;
        code.add(new Instruction(call, Type.VOID, Optional.of(method.ref()), arguments, at));
        block.terminate(new Terminator.Return(List.of(), at));
        return function;
    }
}
