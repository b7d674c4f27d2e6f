package dev.cortado.classlib.logging;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * java.util.logging.Logger: INFO and above to System.err, as the JDK does without configuration; a
 * logger of one's own level starts there.
 */
@SubstituteClass(value = "java.util.logging.Logger", replaceAll = true)
public class LoggerSubstitution {
    private static final String NO_HANDLERS = "loggers print to System.err; there are no handlers";
    private static final int INFO = 800;

    public static final String GLOBAL_LOGGER_NAME = "global";

    private static Map<String, Logger> named;

    private final String name;
    private Level level;
    private boolean silent;

    protected LoggerSubstitution(String name, String resourceBundleName) {
        this.name = name;
    }

    private static Logger make(String name) {
        return (Logger) (Object) new LoggerSubstitution(name, null);
    }

    public static synchronized Logger getLogger(String name) {
        if (named == null) {
            named = new HashMap<>();
        }
        Logger logger = named.get(name);
        if (logger == null) {
            logger = make(name);
            named.put(name, logger);
        }
        return logger;
    }

    public static Logger getLogger(String name, String resourceBundleName) {
        return getLogger(name);
    }

    public static Logger getAnonymousLogger() {
        return make(null);
    }

    public static final Logger getGlobal() {
        return getLogger(GLOBAL_LOGGER_NAME);
    }

    public String getName() {
        return name;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public Logger getParent() {
        return null;
    }

    public ResourceBundle getResourceBundle() {
        return null;
    }

    public String getResourceBundleName() {
        return null;
    }

    public Filter getFilter() {
        return null;
    }

    public Handler[] getHandlers() {
        return new Handler[0];
    }

    public boolean getUseParentHandlers() {
        return !silent;
    }

    public void setUseParentHandlers(boolean use) {
        silent = !use;
    }

    @Remove(NO_HANDLERS)
    public native void addHandler(Handler handler);

    @Remove(NO_HANDLERS)
    public native void removeHandler(Handler handler);

    @Remove(NO_HANDLERS)
    public native void setFilter(Filter filter);

    @Remove(NO_HANDLERS)
    public native void log(LogRecord record);

    /** The root's console handler prints INFO and above whatever the logger's level is. */
    public boolean isLoggable(Level wanted) {
        int least = level == null ? INFO : level.intValue();
        return wanted.intValue() >= least && least != Integer.MAX_VALUE;
    }

    private boolean prints(Level wanted) {
        return !silent && wanted.intValue() >= INFO && isLoggable(wanted);
    }

    private void print(Level level, String message, Throwable thrown) {
        System.err.println(level.getName() + ": " + message);
        if (thrown != null) {
            thrown.printStackTrace();
        }
    }

    /** Puts parameters in the place of {0}, {1} and so on. */
    private static String formatted(String message, Object[] parameters) {
        if (message == null || parameters == null || parameters.length == 0) {
            return message;
        }
        String result = message;
        for (int i = 0; i < parameters.length; i++) {
            result = result.replace("{" + i + "}", String.valueOf(parameters[i]));
        }
        return result;
    }

    public void log(Level level, String message) {
        if (prints(level)) {
            print(level, message, null);
        }
    }

    public void log(Level level, Supplier<String> message) {
        if (prints(level)) {
            print(level, message.get(), null);
        }
    }

    public void log(Level level, String message, Object parameter) {
        if (prints(level)) {
            print(level, formatted(message, new Object[] {parameter}), null);
        }
    }

    public void log(Level level, String message, Object[] parameters) {
        if (prints(level)) {
            print(level, formatted(message, parameters), null);
        }
    }

    public void log(Level level, String message, Throwable thrown) {
        if (prints(level)) {
            print(level, message, thrown);
        }
    }

    public void log(Level level, Throwable thrown, Supplier<String> message) {
        if (prints(level)) {
            print(level, message.get(), thrown);
        }
    }

    public void logp(Level level, String sourceClass, String sourceMethod, String message) {
        log(level, message);
    }

    public void logp(
            Level level, String sourceClass, String sourceMethod, String message, Object param) {
        log(level, message, param);
    }

    public void logp(
            Level level, String sourceClass, String sourceMethod, String message, Object[] params) {
        log(level, message, params);
    }

    public void logp(
            Level level,
            String sourceClass,
            String sourceMethod,
            String message,
            Throwable thrown) {
        log(level, message, thrown);
    }

    public void entering(String sourceClass, String sourceMethod) {}

    public void entering(String sourceClass, String sourceMethod, Object param) {}

    public void exiting(String sourceClass, String sourceMethod) {}

    public void exiting(String sourceClass, String sourceMethod, Object result) {}

    public void throwing(String sourceClass, String sourceMethod, Throwable thrown) {}

    public void severe(String message) {
        log(Level.SEVERE, message);
    }

    public void severe(Supplier<String> message) {
        log(Level.SEVERE, message);
    }

    public void warning(String message) {
        log(Level.WARNING, message);
    }

    public void warning(Supplier<String> message) {
        log(Level.WARNING, message);
    }

    public void info(String message) {
        log(Level.INFO, message);
    }

    public void info(Supplier<String> message) {
        log(Level.INFO, message);
    }

    public void config(String message) {
        log(Level.CONFIG, message);
    }

    public void config(Supplier<String> message) {
        log(Level.CONFIG, message);
    }

    public void fine(String message) {
        log(Level.FINE, message);
    }

    public void fine(Supplier<String> message) {
        log(Level.FINE, message);
    }

    public void finer(String message) {
        log(Level.FINER, message);
    }

    public void finer(Supplier<String> message) {
        log(Level.FINER, message);
    }

    public void finest(String message) {
        log(Level.FINEST, message);
    }

    public void finest(Supplier<String> message) {
        log(Level.FINEST, message);
    }
}
