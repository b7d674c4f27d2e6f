package dev.cortado.compiler.indy;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.util.List;
import java.util.Optional;

/** A label of a pattern switch. */
sealed interface SwitchLabel {

    /** Matches an object of the type. */
    record Type(ClassDesc type) implements SwitchLabel {}

    /** Matches an equal String. */
    record Text(String text) implements SwitchLabel {}

    /** Matches a Number whose int value, or a Character whose code, is the number. */
    record Number(int number) implements SwitchLabel {}

    /** Matches the constant of an enum; nothing, if the enum has no such constant. */
    record EnumConstant(ClassDesc type, String name) implements SwitchLabel {

        private static final String INVOKE = "java.lang.invoke.ConstantBootstraps::invoke";
        private static final String ENUM_DESC = "java.lang.Enum.EnumDesc::of";
        private static final String CLASS_DESC = "java.lang.constant.ClassDesc::of";

        /** The label that javac writes as {@code EnumDesc.of(ClassDesc.of("pkg.E"), "NAME")}. */
        static Optional<SwitchLabel> of(DynamicConstantDesc<?> constant) {
            List<ConstantDesc> call = arguments(constant, ENUM_DESC);
            if (call.size() == 2
                    && call.get(0) instanceof DynamicConstantDesc<?> type
                    && call.get(1) instanceof String name) {
                List<ConstantDesc> typeCall = arguments(type, CLASS_DESC);
                if (typeCall.size() == 1 && typeCall.getFirst() instanceof String className) {
                    return Optional.of(new EnumConstant(ClassDesc.of(className), name));
                }
            }
            return Optional.empty();
        }

        /** The arguments of a call of the method, if the constant is such a call. */
        private static List<ConstantDesc> arguments(
                DynamicConstantDesc<?> constant, String method) {
            List<ConstantDesc> arguments = constant.bootstrapArgsList();
            return name(constant.bootstrapMethod()).equals(INVOKE)
                            && !arguments.isEmpty()
                            && arguments.getFirst() instanceof DirectMethodHandleDesc called
                            && name(called).equals(method)
                    ? arguments.subList(1, arguments.size())
                    : List.of();
        }

        private static String name(DirectMethodHandleDesc method) {
            String owner = MethodHandleCall.internalName(method.owner());
            return owner.replace('/', '.').replace('$', '.') + "::" + method.methodName();
        }
    }
}
