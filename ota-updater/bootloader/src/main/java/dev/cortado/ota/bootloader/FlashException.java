package dev.cortado.ota.bootloader;

/** Flash did not do what it was told. */
public final class FlashException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FlashOperation operation;
    private final int offset;

    /** A failure of an operation at an offset of the memory. */
    public FlashException(FlashOperation operation, int offset) {
        this.operation = operation;
        this.offset = offset;
    }

    /** What failed. */
    public FlashOperation operation() {
        return operation;
    }

    /** Where, in bytes from the start of the memory. */
    public int offset() {
        return offset;
    }

    @Override
    public String getMessage() {
        return operation.name();
    }
}
