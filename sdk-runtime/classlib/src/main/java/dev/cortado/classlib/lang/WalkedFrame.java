package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.runtime.unwind.FrameTable;
import java.lang.invoke.MethodType;

/** A frame that a StackWalker shows. */
final class WalkedFrame implements StackWalker.StackFrame {
    private final StackTraceElement element;
    private final int mirror;
    private final boolean retainsClass;

    WalkedFrame(FrameTable frame, boolean retainsClass) {
        this.element = StackFrames.element(frame);
        this.mirror = frame.mirror();
        this.retainsClass = retainsClass;
    }

    @Override
    public String getClassName() {
        return element.getClassName();
    }

    @Override
    public String getMethodName() {
        return element.getMethodName();
    }

    @Override
    public Class<?> getDeclaringClass() {
        if (!retainsClass) {
            throw new UnsupportedOperationException("No access to RETAIN_CLASS_REFERENCE");
        }
        FrameNames.requestClasses();
        return FrameTable.classOf(mirror);
    }

    @Override
    @Remove("an image does not keep the types of methods")
    public MethodType getMethodType() {
        throw new UnsupportedOperationException();
    }

    @Override
    @Remove("an image does not keep the types of methods")
    public String getDescriptor() {
        throw new UnsupportedOperationException();
    }

    @Override
    @Remove("an image has no bytecode")
    public int getByteCodeIndex() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getFileName() {
        return element.getFileName();
    }

    @Override
    public int getLineNumber() {
        return element.getLineNumber();
    }

    @Override
    public boolean isNativeMethod() {
        return false;
    }

    @Override
    public StackTraceElement toStackTraceElement() {
        return element;
    }

    @Override
    public String toString() {
        return element.toString();
    }
}
