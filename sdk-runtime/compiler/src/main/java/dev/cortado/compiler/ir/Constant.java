package dev.cortado.compiler.ir;

/**
 * A constant, with its payload.
 *
 * <p>Payloads: Boolean (I1), Integer (I32), Long (I64), Float (F32), Double (F64); for REF: {@link
 * Null}, {@link ImageObjectHandle}, {@link Descriptor}, {@link Symbol}, {@link Code}, {@link Text}.
 */
public final class Constant extends Value {
    /** The null reference or address. */
    public record Null() {}

    /** The address of a class's descriptor. */
    public record Descriptor(TypeRef type) {}

    /** The address of a linker symbol. */
    public record Symbol(String name) {}

    /** The address of a method's code. */
    public record Code(MethodRef method) {}

    /** The address of a class's run-time initialisation record. */
    public record InitializationRecord(TypeRef type) {}

    /** The address of the text that the exception of a failed check has. */
    public record Text(String text) {}

    private final Object payload;

    private Constant(Type type, Object payload) {
        super(type);
        this.payload = payload;
    }

    public static Constant ofInt(int value) {
        return new Constant(Type.I32, value);
    }

    public static Constant ofLong(long value) {
        return new Constant(Type.I64, value);
    }

    public static Constant ofFloat(float value) {
        return new Constant(Type.F32, value);
    }

    public static Constant ofDouble(double value) {
        return new Constant(Type.F64, value);
    }

    public static Constant ofBoolean(boolean value) {
        return new Constant(Type.I1, value);
    }

    public static Constant nullReference() {
        return new Constant(Type.REF, new Null());
    }

    public static Constant of(ImageObjectHandle object) {
        Constant constant = new Constant(Type.REF, object);
        constant.refine(new RefType(object.typeRef(), true, true));
        return constant;
    }

    public static Constant of(Descriptor descriptor) {
        return new Constant(Type.REF, descriptor);
    }

    public static Constant of(Symbol symbol) {
        return new Constant(Type.REF, symbol);
    }

    public static Constant of(Code code) {
        return new Constant(Type.REF, code);
    }

    public static Constant of(InitializationRecord initializationRecord) {
        return new Constant(Type.REF, initializationRecord);
    }

    public static Constant of(Text text) {
        return new Constant(Type.REF, text);
    }

    /** What the constant is; see the class comment. */
    public Object payload() {
        return payload;
    }

    /** Whether it is the null reference. */
    public boolean isNull() {
        return payload instanceof Null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Constant constant
                && constant.type() == type()
                && constant.payload.equals(payload);
    }

    @Override
    public int hashCode() {
        return payload.hashCode();
    }
}
