package dev.cortado.abi;

/**
 * The record, in RAM, of a class whose initialiser runs on the device (JVMS 5.5).
 *
 * <pre>
 *   0  i32  state: {@link #STATE_UNINITIALIZED}, {@link #STATE_RUNNING}, {@link #STATE_DONE}, {@link #STATE_ERRONEOUS}
 *   4  ptr  code of the initialiser, 0 when there is none
 *   8  ptr  the superclass's record, 0 when it needs no initialisation
 *  12  ptr  java.lang.String: the class's binary name
 *  16  ptr  the records of the interfaces to initialise after the superclass, a 0 after them; 0 when there are none
 * </pre>
 */
public final class InitializationRecordLayout {
    public static final int STATE = 0;
    public static final int INITIALIZER = 4;
    public static final int SUPERCLASS = 8;
    public static final int NAME = 12;
    public static final int INTERFACES = 16;
    public static final int SIZE = 20;

    public static final int STATE_UNINITIALIZED = 0;
    public static final int STATE_RUNNING = 1;
    public static final int STATE_DONE = 2;
    public static final int STATE_ERRONEOUS = 3;

    private InitializationRecordLayout() {}
}
