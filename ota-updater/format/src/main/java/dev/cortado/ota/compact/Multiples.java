package dev.cortado.ota.compact;

/**
 * The multiples by 1, 3, 5 and 7 of a point, in the form in which they are added.
 *
 * <p>Each has y + x, y - x and 2dt with z = 1 in {@link Field25519} limbs, one after the other.
 * Flat arrays, so that those of a key that is known when the image is built are in flash.
 */
final class Multiples {

    /** The multiples of a point. */
    static final int COUNT = 4;

    /** The limbs of one multiple. */
    static final int STRIDE = 3 * Field25519.LIMBS;

    /** Those of the base point (RFC 8032, 5.1). */
    static final char[] OF_BASE =
            flat(
                    "07cf9d3a33d4ba65270b4898643d42c2cf932dc6fb8c0e192fbc93c6f58c3b85",
                    "44fd2f9298f81267a5c18434688f8a09fd399f05d140beb39d103905d740913e",
                    "6f117b689f0c65a85a1b7dcbdd43598c26d9e823ccaac49eabc91205877aaa68",
                    "7a164e1b9a80f8f4c11b50029f016732025a8430e8864b8aaf25b0a84cee9730",
                    "2ab91587555bda628131f31a214bd6bd3bd353fde5c1ba7d56611fe8a4fcd265",
                    "5a2826af12b9b4c6d170e5458cf2db4c589423221c35da6214ae933f0dd0d889",
                    "2945ccf146e206ebdd1beb0c5abfec448d5048c3c75eed02a212bc4408a5bb33",
                    "154a7e73eb1b55f3e33cf11cb864a087d50014d14b2729b77f9182c3a447d6ba",
                    "43aabe696b3bb69ab41b670b1bbda72d270e0807d0bdd1fcbcbbdbf1812a8285",
                    "461bea69283c927e71b2528228542e497470353ab39dc0d26b1a5cd0944ea3bf",
                    "1d6edd5d2e5317e09dea764f92192c3a6ca021533bba23a7ba6f2c9aaa3221b1",
                    "7a9fbb1c6a0f90a7529c41ba5877adf3b3035f47053ea49af1836dc801b8b3a2");

    private Multiples() {}

    private static char[] flat(String... coordinates) {
        char[] flat = new char[COUNT * STRIDE];
        for (int i = 0; i < coordinates.length; i++) {
            char[] coordinate = Field25519.constant(coordinates[i]);
            System.arraycopy(coordinate, 0, flat, i * Field25519.LIMBS, Field25519.LIMBS);
        }
        return flat;
    }
}
