package dev.cortado.classlib.security;

import dev.cortado.abi.substitution.SubstituteClass;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomParameters;
import java.security.SecureRandomSpi;
import java.util.Random;

/**
 * java.security.SecureRandom over a generator that the program gives; without one, its use is an
 * exception as long as the board has no source of entropy.
 */
@SubstituteClass(value = "java.security.SecureRandom", replaceAll = true)
public class SecureRandomSubstitution extends Random {
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
                "SecureRandom: the board has no source of entropy; give a generator of your own");
    }

    public static SecureRandom getInstance(String algorithm) throws NoSuchAlgorithmException {
        throw new NoSuchAlgorithmException(algorithm + " SecureRandom not available");
    }

    public static SecureRandom getInstanceStrong() throws NoSuchAlgorithmException {
        throw new NoSuchAlgorithmException("no strong SecureRandom available");
    }

    public final Provider getProvider() {
        return provider;
    }

    public String getAlgorithm() {
        return "unknown";
    }

    public SecureRandomParameters getParameters() {
        return null;
    }

    @Override
    public String toString() {
        return getAlgorithm();
    }

    public void setSeed(byte[] seed) {
        if (generator == null) {
            throw noEntropy();
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
            throw noEntropy();
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
        throw noEntropy();
    }

    public byte[] generateSeed(int count) {
        if (generator == null) {
            throw noEntropy();
        }
        return generator.engineGenerateSeed(count);
    }

    public void reseed() {
        throw new UnsupportedOperationException("SecureRandom.reseed");
    }
}
