package dev.cortado.abi;

/**
 * Facts about the image being built; the compiler replaces each call by its constant.
 *
 * <p>On a desktop JVM they answer as for a development image with Unicode text.
 */
public final class ImageConstants {
    /**
     * The symbol, for {@link Address#ofSymbol}, of a table of references to the image's string
     * literals, a null after them.
     */
    public static final String LITERALS = "image.literals";

    private ImageConstants() {}

    /** Whether strings are Latin-1 only. */
    @Intrinsic("image.latin1")
    public static boolean latin1() {
        return false;
    }

    /** A collection runs before one allocation of as many; 0 for only when memory is short. */
    @Intrinsic("image.gcStress")
    public static int gcStress() {
        return 0;
    }

    /**
     * Whether all objects outside the heap are at lower addresses, so that one comparison tells
     * what a reference leads to.
     */
    @Intrinsic("image.heapIsHighest")
    public static boolean heapIsHighest() {
        return false;
    }

    /**
     * Whether the program may have more than one thread: a method marked {@link StartsThreads} is
     * in the image.
     */
    @Intrinsic("image.threads")
    public static boolean threads() {
        return false;
    }

    /**
     * Whether the image has a {@link FrameTableLayout frame table}: a method marked {@link
     * NamesFrames} is in it, or the build was asked for one.
     */
    @Intrinsic("image.namesFrames")
    public static boolean namesFrames() {
        return false;
    }

    /** Whether the image may have a frame table; false when the build was asked for none. */
    @Intrinsic("image.mayNameFrames")
    public static boolean mayNameFrames() {
        return false;
    }

    /**
     * Whether what the runtime reports has the names of frames, too: the build was asked for a
     * frame table. Else the host makes names of program counters.
     */
    @Intrinsic("image.namesAllTraces")
    public static boolean namesAllTraces() {
        return false;
    }

    /** Whether a debugger or simulator serves semihosting calls. */
    @Intrinsic("image.semihosting")
    public static boolean semihosting() {
        return true;
    }

    /** The base address of the board's console UART. */
    @Intrinsic("image.consoleBase")
    public static int consoleBase() {
        return 0;
    }

    /**
     * The board's console device, constructed at build time with its base address and kept in
     * flash.
     *
     * <p>Its class is the driver that the board profile names, and implements {@code
     * dev.cortado.runtime.console.ConsoleDevice}.
     */
    @Intrinsic("image.console")
    public static Object console() {
        throw new UnsupportedOperationException("no console device on a desktop JVM");
    }

    /**
     * The board's timer, constructed at build time as {@link #console()}; implements {@code
     * dev.cortado.runtime.time.TimerDevice}.
     */
    @Intrinsic("image.timer")
    public static Object timer() {
        throw new UnsupportedOperationException("no timer device on a desktop JVM");
    }

    /**
     * What sets the core's memory protection unit up, constructed at build time; implements {@code
     * dev.cortado.runtime.boot.MemoryProtection}. Only when the board property {@code
     * memory-protection} is 1.
     */
    @Intrinsic("image.memoryProtection")
    public static Object memoryProtection() {
        throw new UnsupportedOperationException("no memory protection unit on a desktop JVM");
    }

    /**
     * The board's interrupt controller, constructed at build time; implements {@code
     * dev.cortado.runtime.controller.InterruptController}. Only when the board property {@code
     * application-profile} is 1.
     */
    @Intrinsic("image.interruptController")
    public static Object interruptController() {
        throw new UnsupportedOperationException("no interrupt controller on a desktop JVM");
    }

    /**
     * The board's source of random bits, constructed at build time as {@link #console()};
     * implements {@code dev.cortado.runtime.entropy.EntropySource}. Only when the board property
     * {@code entropy} is 1.
     */
    @Intrinsic("image.entropySource")
    public static Object entropySource() {
        throw new UnsupportedOperationException("no source of entropy on a desktop JVM");
    }

    /**
     * Whether the image is a bootloader: it resets the chip when something goes wrong, instead of
     * reporting it, and has no collector.
     */
    @Intrinsic("image.bootloader")
    public static boolean bootloader() {
        return false;
    }

    /**
     * The driver of the board's flash, constructed at build time as {@link #console()}; implements
     * {@code dev.cortado.ota.bootloader.Flash}. Only when the board property {@code flash-driver}
     * is 1.
     */
    @Intrinsic("image.flash")
    public static Object flash() {
        throw new UnsupportedOperationException("no flash on a desktop JVM");
    }

    /**
     * The driver of the board's watchdog, constructed at build time as {@link #console()};
     * implements {@code dev.cortado.drivers.Watchdog}. Only when the board property {@code
     * watchdog} is 1.
     */
    @Intrinsic("image.watchdog")
    public static Object watchdog() {
        throw new UnsupportedOperationException("no watchdog on a desktop JVM");
    }

    /** The board's name in ASCII; not to be changed. */
    @Intrinsic("image.boardName")
    public static byte[] boardName() {
        throw new UnsupportedOperationException("no board on a desktop JVM");
    }

    /**
     * The keys that the image was built with, one after the other; not to be changed. A program
     * without any does not build if it asks for them.
     */
    @Intrinsic("image.trustedKeys")
    public static byte[] trustedKeys() {
        throw new UnsupportedOperationException("no keys on a desktop JVM");
    }

    /**
     * The X25519 key that a bootloader opens encrypted images with, 32 bytes; not to be changed.
     * Only when the board property {@code decryption} is 1.
     */
    @Intrinsic("image.decryptionKey")
    public static byte[] decryptionKey() {
        throw new UnsupportedOperationException("no keys on a desktop JVM");
    }

    /** A numeric property of the board profile, which must have it; {@code name} is a constant. */
    @Intrinsic("image.boardProperty")
    public static int boardProperty(String name) {
        throw new UnsupportedOperationException("no board on a desktop JVM: " + name);
    }

    /** Whether the program may throw, so that the image has an unwinder and its tables. */
    @Intrinsic("image.unwinds")
    public static boolean unwinds() {
        return false;
    }

    /** Whether the program has a handler of an exception or interrupt. */
    @Intrinsic("image.handlers")
    public static boolean handlers() {
        return false;
    }

    /**
     * The code that throws StackOverflowError for a stack probe that the MPU refused; null in an
     * image without probes.
     */
    @Intrinsic("image.stackOverflowThrower")
    public static Address stackOverflowThrower() {
        return Address.zero();
    }

    /** The words of test bits in each class descriptor. */
    @Intrinsic("image.testBitWords")
    public static int testBitWords() {
        return 0;
    }
}
