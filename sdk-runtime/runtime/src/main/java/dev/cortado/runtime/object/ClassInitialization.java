package dev.cortado.runtime.object;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.InitializationRecordLayout;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ObjectLayout;

/**
 * Runs static initialisers that are left for the device, each on first use of its class.
 *
 * <p>With one thread a running initialiser is always the caller's own, so it is simply passed by.
 * With more, each running initialiser is in the monitor of an object of its own, in which the
 * others wait. JVMS 5.5.
 */
public final class ClassInitialization {
    private ClassInitialization() {}

    /**
     * Initialises a class unless that is done; throws ExceptionInInitializerError or
     * NoClassDefFoundError.
     */
    @EntryPoint
    @NoInline
    public static void initialize(Address type) {
        int state = type.loadInt(InitializationRecordLayout.STATE);
        if (state == InitializationRecordLayout.STATE_ERRONEOUS) {
            // JVMS 5.5, step 5.
            throw new NoClassDefFoundError("Could not initialize class " + name(type));
        }
        if (ImageConstants.threads()) {
            if (!RunningInitialization.begin(type)) {
                return;
            }
        } else if (state != InitializationRecordLayout.STATE_UNINITIALIZED) {
            return;
        }
        type.storeInt(InitializationRecordLayout.STATE, InitializationRecordLayout.STATE_RUNNING);
        try {
            Address superclass = type.loadAddress(InitializationRecordLayout.SUPERCLASS);
            if (!superclass.isZero()) {
                initialize(superclass);
            }
            Address interfaces = type.loadAddress(InitializationRecordLayout.INTERFACES);
            if (!interfaces.isZero()) {
                initializeInterfaces(interfaces);
            }
            Address initializer = type.loadAddress(InitializationRecordLayout.INITIALIZER);
            if (!initializer.isZero()) {
                runInitializer(initializer);
            }
            end(type, InitializationRecordLayout.STATE_DONE);
        } catch (Throwable failure) {
            end(type, InitializationRecordLayout.STATE_ERRONEOUS);
            throw failure;
        }
    }

    private static void end(Address type, int state) {
        type.storeInt(InitializationRecordLayout.STATE, state);
        if (ImageConstants.threads()) {
            RunningInitialization.end(type);
        }
    }

    /** JVMS 5.5, step 5. */
    static void requireUsable(Address type) {
        if (type.loadIntVolatile(InitializationRecordLayout.STATE)
                == InitializationRecordLayout.STATE_ERRONEOUS) {
            throw new NoClassDefFoundError("Could not initialize class " + name(type));
        }
    }

    private static void initializeInterfaces(Address records) {
        int offset = 0;
        Address next = records.loadAddress(offset);
        while (!next.isZero()) {
            initialize(next);
            offset += ObjectLayout.REFERENCE_BYTES;
            next = records.loadAddress(offset);
        }
    }

    /** JVMS 5.5, step 10: what is not an Error is wrapped. */
    private static void runInitializer(Address initializer) {
        try {
            Cpu.call(initializer);
        } catch (Error error) {
            throw error;
        } catch (Throwable exception) {
            throw new ExceptionInInitializerError(exception);
        }
    }

    private static String name(Address type) {
        return (String) type.loadAddress(InitializationRecordLayout.NAME).toObject();
    }
}
