package dev.cortado.ota.format;

/** An image is malformed or not acceptable; the fields are the facts. */
public final class ImageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ImageFault fault;
    private final int offset;
    private final int found;
    private final int expected;

    /** A fault at an offset, with the facts that {@link ImageFault} lists for it. */
    public ImageException(ImageFault fault, int offset, int found, int expected) {
        // No stack trace: the facts say where in the image, and a device has no room for more.
        super(null, null, false, false);
        this.fault = fault;
        this.offset = offset;
        this.found = found;
        this.expected = expected;
    }

    /** A fault of the image as a whole. */
    public ImageException(ImageFault fault) {
        this(fault, 0, 0, 0);
    }

    /** What is wrong. */
    public ImageFault fault() {
        return fault;
    }

    /** Where, in bytes from the start of the image. */
    public int offset() {
        return offset;
    }

    /** The value found there; as an unsigned number. */
    public int found() {
        return found;
    }

    /** The value or limit that it should have met; as an unsigned number. */
    public int expected() {
        return expected;
    }

    @Override
    public String getMessage() {
        return fault.name();
    }
}
