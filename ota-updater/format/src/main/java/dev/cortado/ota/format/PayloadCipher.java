package dev.cortado.ota.format;

/**
 * Decrypts and encrypts the payload of one image at a time; with AES in counter mode both are the
 * same.
 */
public interface PayloadCipher {

    /**
     * Takes the key of an image whose header, info words and TLVs are in clear.
     *
     * @return whether its payload can be decrypted, or is in clear anyway; if not, {@link #apply}
     *     makes zeros of it
     */
    boolean open(ImageSource image);

    /** Changes what of some bytes at an offset of the image is payload, if it is encrypted. */
    void apply(int offset, byte[] bytes, int index, int length);

    /** Forgets the key; {@link #apply} changes nothing from then on. */
    void close();
}
