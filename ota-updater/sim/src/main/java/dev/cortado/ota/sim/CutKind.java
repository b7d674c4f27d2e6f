package dev.cortado.ota.sim;

import java.util.Locale;
import java.util.Optional;

/** How an operation is when power fails. */
public enum CutKind {
    /** Not begun. */
    BEFORE,
    /** Begun: the first units are done, the next one in part. */
    TORN1,
    /** Begun: bits anywhere are done. */
    TORN2,
    /** Begun: bits anywhere are done, and those between read differently each time. */
    TORN3,
    /** An erase after which all reads as erased, but is not. */
    TORN4,
    /** Done. */
    AFTER;

    /** Whether there is such a cut of an operation. */
    boolean isPossible(boolean erase) {
        return erase || this != TORN4;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CutKind> of(String key) {
        for (CutKind kind : values()) {
            if (kind.key().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
