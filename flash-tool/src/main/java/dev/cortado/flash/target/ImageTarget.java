package dev.cortado.flash.target;

import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;

/** A board, or a file, that takes a firmware as a whole and decides itself where it goes. */
public interface ImageTarget extends Target {

    /** Whether exactly this firmware is known to be there. */
    boolean has(Firmware firmware);

    /** One line on what {@link #install} would do. */
    String intent(Firmware firmware);

    /** Hands the firmware over; when this returns, the other side has accepted all of it. */
    void install(Firmware firmware, ProgressListener progress);
}
