package dev.cortado.classlib.lang;

/** The system properties: a fixed table, and the program's own changes to it. */
final class SystemProperties {
    /** A property that the program has set, or cleared when {@code value} is null. */
    private static final class Change {
        private final String key;
        private final Change next;
        private String value;

        Change(String key, String value, Change next) {
            this.key = key;
            this.value = value;
            this.next = next;
        }
    }

    private static Change changes;

    private SystemProperties() {}

    /** A property's value, or null. */
    static String find(String key) {
        Change change = changeOf(key);
        return change == null ? fixed(key) : change.value;
    }

    /**
     * Sets a property, clears it when {@code value} is null, and returns its former value or null.
     */
    static String change(String key, String value) {
        Change change = changeOf(key);
        if (change == null) {
            changes = new Change(key, value, changes);
            return fixed(key);
        }
        String former = change.value;
        change.value = value;
        return former;
    }

    private static Change changeOf(String key) {
        Change change = changes;
        while (change != null && !change.key.equals(key)) {
            change = change.next;
        }
        return change;
    }

    private static String fixed(String key) {
        return switch (key) {
            case "line.separator" -> "\n";
            case "file.separator" -> "/";
            case "path.separator" -> ":";
            case "java.version", "java.specification.version", "java.vm.specification.version" ->
                    "25";
            case "java.class.version" -> "69.0";
            case "java.vendor", "java.vm.name", "java.vm.vendor", "os.name" -> "Cortado";
            case "os.arch" -> "arm";
            case "file.encoding",
                    "native.encoding",
                    "stdin.encoding",
                    "stdout.encoding",
                    "stderr.encoding" ->
                    "UTF-8";
            case "user.language" -> "en";
            default -> null;
        };
    }
}
