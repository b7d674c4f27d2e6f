package dev.cortado.classlib.logging;

import dev.cortado.abi.substitution.SubstituteClass;
import java.io.Serializable;
import java.util.logging.Level;

/** java.util.logging.Level without resource bundles. */
@SubstituteClass(value = "java.util.logging.Level", replaceAll = true)
public class LevelSubstitution implements Serializable {
    public static final Level OFF = level("OFF", Integer.MAX_VALUE);
    public static final Level SEVERE = level("SEVERE", 1000);
    public static final Level WARNING = level("WARNING", 900);
    public static final Level INFO = level("INFO", 800);
    public static final Level CONFIG = level("CONFIG", 700);
    public static final Level FINE = level("FINE", 500);
    public static final Level FINER = level("FINER", 400);
    public static final Level FINEST = level("FINEST", 300);
    public static final Level ALL = level("ALL", Integer.MIN_VALUE);

    private final String name;
    private final int value;

    protected LevelSubstitution(String name, int value) {
        this(name, value, null);
    }

    protected LevelSubstitution(String name, int value, String resourceBundleName) {
        if (name == null) {
            throw new NullPointerException();
        }
        this.name = name;
        this.value = value;
    }

    private static Level level(String name, int value) {
        return (Level) (Object) new LevelSubstitution(name, value);
    }

    public String getResourceBundleName() {
        return null;
    }

    public String getName() {
        return name;
    }

    public String getLocalizedName() {
        return name;
    }

    @Override
    public final String toString() {
        return name;
    }

    public final int intValue() {
        return value;
    }

    /** The level of a name or of a number, as the JDK's; others are refused. */
    public static synchronized Level parse(String name) {
        Level[] all = {OFF, SEVERE, WARNING, INFO, CONFIG, FINE, FINER, FINEST, ALL};
        for (Level level : all) {
            if (level.getName().equals(name) || Integer.toString(level.intValue()).equals(name)) {
                return level;
            }
        }
        try {
            return level(name, Integer.parseInt(name));
        } catch (NumberFormatException unknown) {
            throw new IllegalArgumentException("Bad level \"" + name + "\"");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LevelSubstitution level && level.value == value;
    }

    @Override
    public int hashCode() {
        return value;
    }
}
