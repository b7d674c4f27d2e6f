package dev.cortado.classlib.security;

import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.entropy.Entropy;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomParameters;
import java.security.SecureRandomSpi;
import java.util.Random;

/**
 * java.security.SecureRandom over a generator that the program gives, else the board's source of
 * entropy; on a board that has none, its use is an exception.
 */
@SubstituteClass(value = "java.security.SecureRandom", replaceAll = true)
public class SecureRandomSubstitution extends Random {
    private static final String BOARD = "NativePRNG";

    private final SecureRandomSpiAliases generator;
    private final Provider provider;

    public SecureRandomSubstitution() {
        this(null, null);
    }

    public SecureRandomSubstitution(byte[] seed) {
        this(null, null);
        if (seed == null) {
            throw new NullPointerException();
        }
    }

    protected SecureRandomSubstitution(SecureRandomSpi generator, Provider provider) {
        super(0);
        this.generator = (SecureRandomSpiAliases) (Object) generator;
        this.provider = provider;
    }

    private static IllegalStateException noEntropy() {
        return new IllegalStateException(
                "SecureRandom: the board's profile names no source of entropy (entropy.driver);"
                        + " give a generator of your own");
    }

    private static void requireEntropy() {
        if (!Entropy.isAvailable()) {
            throw noEntropy();
        }
    }

    /** NativePRNG is what the board has. */
    public static SecureRandom getInstance(String algorithm) throws NoSuchAlgorithmException {
        if (!Entropy.isAvailable() || !algorithm.equalsIgnoreCase(BOARD)) {
            throw new NoSuchAlgorithmException(algorithm + " SecureRandom not available");
        }
        return new SecureRandom();
    }

    public static SecureRandom getInstanceStrong() throws NoSuchAlgorithmException {
        if (!Entropy.isAvailable()) {
            throw new NoSuchAlgorithmException("no strong SecureRandom available");
        }
        return new SecureRandom();
    }

    public final Provider getProvider() {
        return provider;
    }

    public String getAlgorithm() {
        return generator == null && Entropy.isAvailable() ? BOARD : "unknown";
    }

    public SecureRandomParameters getParameters() {
        return null;
    }

    @Override
    public String toString() {
        return getAlgorithm();
    }

    /** Adds to the seed of a generator; the board's source needs none. */
    public void setSeed(byte[] seed) {
        if (generator == null) {
            requireEntropy();
            return;
        }
        generator.engineSetSeed(seed);
    }

    /** Called by Random's constructor too, when there is nothing to seed. */
    @Override
    public void setSeed(long seed) {
        if (seed != 0 && generator != null) {
            byte[] bytes = new byte[8];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (seed >> 8 * i);
            }
            setSeed(bytes);
        }
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (generator == null) {
            requireEntropy();
            Entropy.fill(bytes);
            return;
        }
        generator.engineNextBytes(bytes);
    }

    @Override
    protected final int next(int bits) {
        int count = (bits + 7) / 8;
        byte[] bytes = new byte[count];
        nextBytes(bytes);
        int next = 0;
        for (byte each : bytes) {
            next = (next << 8) + (each & 0xff);
        }
        return next >>> count * 8 - bits;
    }

    public static byte[] getSeed(int count) {
        requireEntropy();
        byte[] seed = new byte[count];
        Entropy.fill(seed);
        return seed;
    }

    public byte[] generateSeed(int count) {
        if (generator == null) {
            return getSeed(count);
        }
        return generator.engineGenerateSeed(count);
    }

    public void reseed() {
        throw new UnsupportedOperationException("SecureRandom.reseed");
    }
}
