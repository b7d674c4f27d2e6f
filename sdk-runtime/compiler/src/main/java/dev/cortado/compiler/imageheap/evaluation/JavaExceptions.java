package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.JavaMethod;

/**
 * Makes the exceptions that instructions and natives throw, with HotSpot's messages where they are
 * short.
 */
public final class JavaExceptions {
    private final Interpreter interpreter;

    JavaExceptions(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    public RuntimeException nullPointer() {
        return make("java/lang/NullPointerException");
    }

    RuntimeException divisionByZero() {
        return make("java/lang/ArithmeticException", "/ by zero");
    }

    RuntimeException index(int index, int length) {
        return make(
                "java/lang/ArrayIndexOutOfBoundsException",
                "Index " + index + " out of bounds for length " + length);
    }

    RuntimeException classCast() {
        return make("java/lang/ClassCastException");
    }

    RuntimeException arrayStore(HeapObject value) {
        return make("java/lang/ArrayStoreException", value.type().binaryName());
    }

    public RuntimeException negativeSize(int length) {
        return make("java/lang/NegativeArraySizeException", Integer.toString(length));
    }

    /** An exception to be thrown, made by its constructor without parameters. */
    public RuntimeException make(String className) {
        ImageInstance exception = allocate(className);
        interpreter.callConstructor(exception, constructor(exception.type(), "()V"));
        return new JavaThrow(exception);
    }

    /** An exception to be thrown, made by its constructor with a message. */
    public RuntimeException make(String className, String message) {
        ImageInstance exception = allocate(className);
        interpreter.callConstructor(
                exception,
                constructor(exception.type(), "(Ljava/lang/String;)V"),
                interpreter.heap().string(message));
        return new JavaThrow(exception);
    }

    private ImageInstance allocate(String className) {
        JavaClass type = interpreter.heap().world().resolve(className);
        interpreter.initialize(type);
        return interpreter.allocate(type);
    }

    private static JavaMethod constructor(JavaClass type, String descriptor) {
        return type.declaredMethod("<init>", descriptor)
                .orElseThrow(
                        () -> new NotEvaluableException("there is no " + type + "." + descriptor));
    }

    /** What an exception says, for a reason: its class and message. */
    static String describe(Interpreter interpreter, ImageInstance exception) {
        String name = exception.type().binaryName();
        return interpreter
                .heap()
                .world()
                .resolve("java/lang/Throwable")
                .resolveField("detailMessage", "Ljava/lang/String;")
                .map((JavaField field) -> exception.getReference(field.offset()))
                .map(message -> name + ": " + interpreter.heap().text((ImageInstance) message))
                .orElse(name);
    }
}
