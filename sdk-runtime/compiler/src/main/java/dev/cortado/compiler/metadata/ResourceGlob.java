package dev.cortado.compiler.metadata;

import java.util.regex.Pattern;

/**
 * A pattern of resource names: {@code *} stands for characters but slashes, {@code **} for any.
 *
 * @param text the pattern as written
 * @param pattern the same as a regular expression
 */
public record ResourceGlob(String text, Pattern pattern) {
    static ResourceGlob of(String glob) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 3;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i += 2;
            } else {
                regex.append(c == '*' ? "[^/]*" : Pattern.quote(String.valueOf(c)));
                i++;
            }
        }
        return new ResourceGlob(glob, Pattern.compile(regex.toString()));
    }

    /** Whether a resource's name matches. */
    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
