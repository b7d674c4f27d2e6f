package dev.cortado.qemu.harness;

/** A program needs a library that is not on the class path of the tests. */
public final class LibraryException extends RuntimeException {

    private final String artifact;

    LibraryException(String artifact) {
        super("no jar of " + artifact + " is on the class path; is it a test dependency?");
        this.artifact = artifact;
    }

    /** The artifact's name. */
    public String artifact() {
        return artifact;
    }
}
