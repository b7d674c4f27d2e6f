package dev.cortado.runtime.fault;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.heap.LatinText;

/**
 * The message of a ClassCastException, in HotSpot's words; in images with Latin-1 text without the
 * part in parentheses that says where the classes are from.
 */
@Unchecked
final class ClassCastMessage {
    private static final String BASE_MODULE = "in module java.base of loader 'bootstrap'";
    private static final String APPLICATION = "in unnamed module of loader 'app'";

    private ClassCastMessage() {}

    static String of(String source, String target) {
        if (ImageConstants.latin1()) {
            return new LatinText()
                    .add("class ")
                    .add(source)
                    .add(" cannot be cast to class ")
                    .add(target)
                    .text();
        }
        String sourceHome = home(source);
        String targetHome = home(target);
        String homes =
                sourceHome.equals(targetHome)
                        ? source + " and " + target + " are " + sourceHome
                        : source + " is " + sourceHome + "; " + target + " is " + targetHome;
        return "class " + source + " cannot be cast to class " + target + " (" + homes + ")";
    }

    private static String home(String name) {
        return name.startsWith("java.") || name.startsWith("[") ? BASE_MODULE : APPLICATION;
    }
}
