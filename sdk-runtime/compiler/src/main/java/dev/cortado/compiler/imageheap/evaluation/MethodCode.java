package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.Arrays;
import java.util.Optional;

/**
 * A method as the interpreter runs it: decoded instructions, or a native. Linking rewrites
 * instructions.
 */
final class MethodCode {
    /** A protected range of instructions, [start, end). */
    record Handler(int start, int end, int target, Optional<ClassEntry> type) {}

    /** Targets of a switch as instruction indices; {@code keys} is ascending. */
    record SwitchTargets(int[] keys, int[] targets, int otherwise) {
        int target(int key) {
            int at = Arrays.binarySearch(keys, key);
            return at >= 0 ? targets[at] : otherwise;
        }
    }

    final JavaMethod method;
    final int argumentSlots;
    final int returnSlots;
    final Optional<NativeMethod> nativeMethod;
    boolean decoded;
    int maxLocals;
    int maxStack;
    int[] opcodes = {};
    int[] first = {};
    int[] second = {};
    Object[] payloads = {};
    Handler[] handlers = {};

    MethodCode(JavaMethod method, Optional<NativeMethod> nativeMethod) {
        this.method = method;
        this.argumentSlots =
                Descriptors.argumentSlots(method.descriptor()) + (method.isStatic() ? 0 : 1);
        this.returnSlots = Descriptors.returnSlots(method.descriptor());
        this.nativeMethod = nativeMethod;
    }

    /** The handler of an exception thrown at an instruction, or -1. */
    int handlerOf(int pc, JavaClass exceptionType) {
        for (Handler handler : handlers) {
            if (handler.start <= pc
                    && pc < handler.end
                    && (handler.type.isEmpty()
                            || exceptionType.isSubtypeOf(
                                    exceptionType
                                            .world()
                                            .resolve(handler.type.get().asInternalName())))) {
                return handler.target;
            }
        }
        return -1;
    }
}
