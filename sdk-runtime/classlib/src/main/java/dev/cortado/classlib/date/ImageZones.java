package dev.cortado.classlib.date;

import dev.cortado.abi.Intrinsic;

/** The time zones of regions that the image has. */
final class ImageZones {
    private ImageZones() {}

    /** Their identifiers, sorted; not to be changed. */
    @Intrinsic("image.zoneNames")
    static native String[] names();

    /** Their rules in the same order, as java.time.zone.Ser reads them; not to be changed. */
    @Intrinsic("image.zoneRules")
    static native byte[][] rules();
}
