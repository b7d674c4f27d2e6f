package dev.cortado.ota.signing;

import java.util.Optional;

/** Where the passphrase of a key file comes from, asked only if the file has one. */
@FunctionalInterface
public interface PassphraseSource {

    /**
     * The passphrase; the caller overwrites it after use.
     *
     * @param what what it is for, to show to whom is asked
     */
    Optional<char[]> passphrase(String what);

    /** No passphrase is known. */
    static PassphraseSource none() {
        return _ -> Optional.empty();
    }
}
