package dev.cortado.ota.crypto;

import org.bouncycastle.crypto.engines.AESLightEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/** AES in counter mode from counter 0, at any offset; encrypting and decrypting are the same. */
public final class CounterMode {

    private static final int BLOCK_BYTES = 16;

    private final AESLightEngine aes = new AESLightEngine();
    private final byte[] counter = new byte[BLOCK_BYTES];
    private final byte[] stream = new byte[BLOCK_BYTES];

    /** With the first bytes of an array as key, 16 or 32 of them. */
    CounterMode(byte[] key, int keyBytes) {
        aes.init(true, new KeyParameter(key, 0, keyBytes));
    }

    /** Changes bytes that are at an offset of the encrypted whole. */
    public void apply(int offset, byte[] bytes, int index, int length) {
        int position = offset;
        for (int i = index; i < index + length; i++, position++) {
            int inBlock = position % BLOCK_BYTES;
            if (inBlock == 0 || i == index) {
                nextBlock(position / BLOCK_BYTES);
            }
            bytes[i] ^= stream[inBlock];
        }
    }

    private void nextBlock(int block) {
        counter[12] = (byte) (block >> 24);
        counter[13] = (byte) (block >> 16);
        counter[14] = (byte) (block >> 8);
        counter[15] = (byte) block;
        aes.processBlock(counter, 0, stream, 0);
    }
}
