package dev.cortado.flash.swd;

/**
 * A register that one SWD transfer reaches; ADIv5.2, B4.2.
 *
 * @param accessPort whether it is the access port's, else the debug port's
 * @param offset 0, 4, 8 or 12
 */
public record SwdRegister(boolean accessPort, int offset) {

    static final SwdRegister DPIDR = new SwdRegister(false, 0);
    static final SwdRegister ABORT = new SwdRegister(false, 0);
    static final SwdRegister CTRL_STAT = new SwdRegister(false, 4);
    static final SwdRegister SELECT = new SwdRegister(false, 8);
    static final SwdRegister CSW = new SwdRegister(true, 0);
    static final SwdRegister TAR = new SwdRegister(true, 4);
    static final SwdRegister DRW = new SwdRegister(true, 12);

    /** ADIv5.2, C1.2: in bank 15 of an access port. */
    static final SwdRegister IDR = new SwdRegister(true, 12);
}
