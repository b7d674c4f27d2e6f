package dev.cortado.runtime.fault;

/** The message of a ClassCastException, in HotSpot's words. */
final class ClassCastMessage {
    private static final String BASE_MODULE = "in module java.base of loader 'bootstrap'";
    private static final String APPLICATION = "in unnamed module of loader 'app'";

    private ClassCastMessage() {}

    static String of(String source, String target) {
        String sourceHome = home(source);
        String targetHome = home(target);
        String homes = sourceHome.equals(targetHome)
                ? source + " and " + target + " are " + sourceHome
                : source + " is " + sourceHome + "; " + target + " is " + targetHome;
        return "class " + source + " cannot be cast to class " + target + " (" + homes + ")";
    }

    private static String home(String name) {
        return name.startsWith("java.") || name.startsWith("[") ? BASE_MODULE : APPLICATION;
    }
}
