package dev.cortado.ota.delta;

/** A patch cannot be applied. */
public final class PatchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final PatchFault fault;

    /** A patch with a fault. */
    public PatchException(PatchFault fault) {
        super(null, null, false, false);
        this.fault = fault;
    }

    /** Why. */
    public PatchFault fault() {
        return fault;
    }

    @Override
    public String getMessage() {
        return fault.name();
    }
}
