package dev.cortado.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The methods of one name in classes of one name, as a user writes them: {@code pkg.Class#method},
 * {@code Class.method}, {@code Class#method(int, String)}.
 *
 * @param className binary name, or its last part
 * @param methodName name of the method, {@code <init>} or {@code <clinit>}
 * @param parameters parameters' simple type names separated by comma and space, if one overload is
 *     meant
 */
record MethodPattern(String className, String methodName, Optional<String> parameters) {

    private static final Pattern FORM =
            Pattern.compile("([^#()]+)[#.]([^#.()]+)(?:\\(([^()]*)\\))?");

    /**
     * Parses what the user wrote.
     *
     * @throws InputException if it has another form
     */
    static MethodPattern parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new InputException(
                    "'" + text + "' is not a method: write CLASS#METHOD, such as Hello#main");
        }
        Optional<String> parameters =
                Optional.ofNullable(matcher.group(3))
                        .map(list -> list.strip().replaceAll("\\s*,\\s*", ", "));
        return new MethodPattern(matcher.group(1), matcher.group(2), parameters);
    }

    /**
     * Whether a method is meant.
     *
     * @param binaryName the class's binary name
     * @param name the method's name
     * @param parameterTypes simple names of the parameters' types separated by comma and space
     */
    boolean matches(String binaryName, String name, String parameterTypes) {
        boolean sameClass = binaryName.equals(className) || binaryName.endsWith("." + className);
        return sameClass
                && name.equals(methodName)
                && parameters.map(parameterTypes::equals).orElse(true);
    }

    @Override
    public String toString() {
        return className + "#" + methodName + parameters.map(list -> "(" + list + ")").orElse("");
    }
}
