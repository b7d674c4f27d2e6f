package dev.cortado.compiler.report;

import dev.cortado.compiler.emit.Names;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaMethod;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the symbols of an image stand for. */
final class ImageSymbols {
    /**
     * What a symbol stands for.
     *
     * @param className binary, or a group in parentheses
     */
    record Meaning(String packageName, String className, String member, SizeKind kind) {}

    private static final String NO_CLASS = "(no class)";

    /** LLVM's copies of a function for constant arguments, and the like. */
    private static final Pattern VARIANT = Pattern.compile("(.+\\).*?)\\.[a-z]+\\.\\d+");

    private static final Pattern OBJECT = Pattern.compile("object\\.\\S+ (.+)");
    private static final Pattern OF_CLASS = Pattern.compile("(class|map|init) (.+)");
    private static final Pattern FIELD = Pattern.compile("([^ ()]+)\\.([^.:()]+):(.+)");

    private final Map<String, JavaMethod> methods = new HashMap<>();

    ImageSymbols(ReachableProgram program) {
        program.methods().forEach(method -> methods.put(Names.symbol(method), method));
    }

    /** The method that a function symbol is the code of. */
    Optional<JavaMethod> method(String symbol) {
        Matcher variant = VARIANT.matcher(symbol);
        return Optional.ofNullable(methods.get(symbol))
                .or(() -> variant.matches() ? method(variant.group(1)) : Optional.empty());
    }

    /** The method that a function symbol is the code of as a developer writes it, or the symbol. */
    String describe(String symbol) {
        return method(symbol).map(ReachableProgram::describe).orElse(symbol);
    }

    /** The class of the image-heap object that a symbol names. */
    Optional<String> objectClass(String symbol) {
        Matcher object = OBJECT.matcher(symbol);
        return object.matches() ? Optional.of(displayName(object.group(1))) : Optional.empty();
    }

    Meaning meaning(String symbol) {
        Optional<JavaMethod> method = method(symbol);
        if (method.isPresent()) {
            return of(method.get());
        }
        Optional<String> object = objectClass(symbol);
        if (object.isPresent()) {
            return inClass(object.get(), "(objects)", SizeKind.OBJECT);
        }
        Matcher ofClass = OF_CLASS.matcher(symbol);
        if (ofClass.matches()) {
            boolean initialization = ofClass.group(1).equals("init");
            String name = ofClass.group(2);
            return inClass(
                    displayName(initialization ? name.replace(".interfaces", "") : name),
                    initialization ? "(initialisation)" : "(descriptor)",
                    initialization ? SizeKind.INITIALIZATION : SizeKind.DESCRIPTOR);
        }
        Matcher field = FIELD.matcher(symbol);
        if (field.matches()) {
            return inClass(displayName(field.group(1)), field.group(2), SizeKind.STATIC_FIELD);
        }
        SizeKind kind = symbol.equals("(stack)") ? SizeKind.STACK : SizeKind.OTHER;
        return new Meaning(NO_CLASS, NO_CLASS, symbol, kind);
    }

    /** The meaning of a method's code. */
    static Meaning of(JavaMethod method) {
        String described = ReachableProgram.describe(method);
        String owner = method.owner().binaryName();
        return inClass(owner, described.substring(owner.length() + 1), SizeKind.CODE);
    }

    private static Meaning inClass(String className, String member, SizeKind kind) {
        int end = className.lastIndexOf('.');
        String packageName =
                className.endsWith("[]")
                        ? "(arrays)"
                        : end < 0 ? "(unnamed package)" : className.substring(0, end);
        return new Meaning(packageName, className, member, kind);
    }

    /** The binary name of a class, {@code java.lang.Object[]} for an array type. */
    private static String displayName(String internalName) {
        if (!internalName.startsWith("[")) {
            return internalName.replace('/', '.');
        }
        ClassDesc type = ClassDesc.ofDescriptor(internalName);
        StringBuilder dimensions = new StringBuilder();
        while (type.isArray()) {
            type = type.componentType();
            dimensions.append("[]");
        }
        String element = type.descriptorString();
        return (type.isPrimitive()
                        ? type.displayName()
                        : element.substring(1, element.length() - 1).replace('/', '.'))
                + dimensions;
    }
}
