package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.unwind.FrameTable;

/** java.lang.StackTraceElement: made from a frame of the image's table. */
@SubstituteClass("java.lang.StackTraceElement")
final class StackTraceElementSubstitution {
    @Add private static final String APPLICATION_LOADER = "app";

    @Alias private static byte BUILTIN_CLASS_LOADER;
    @Alias private static byte JDK_NON_UPGRADEABLE_MODULE;

    @Alias private byte format;

    @Alias
    StackTraceElementSubstitution(
            String classLoaderName,
            String moduleName,
            String moduleVersion,
            String declaringClass,
            String methodName,
            String fileName,
            int lineNumber) {}

    /** The element of a frame, which prints as one that a VM made: without the class loader. */
    @Add
    static StackTraceElementSubstitution of(FrameTable frame) {
        String module = frame.moduleName();
        StackTraceElementSubstitution element =
                new StackTraceElementSubstitution(
                        module == null ? APPLICATION_LOADER : null,
                        module,
                        module == null ? null : frame.moduleVersion(),
                        frame.className(),
                        frame.methodName(),
                        frame.fileName(),
                        frame.line());
        element.format = module == null ? BUILTIN_CLASS_LOADER : JDK_NON_UPGRADEABLE_MODULE;
        return element;
    }
}
