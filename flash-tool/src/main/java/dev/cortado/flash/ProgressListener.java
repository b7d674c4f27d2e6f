package dev.cortado.flash;

/** Is told how far the work is. */
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener SILENT =
            new ProgressListener() {
                @Override
                public void begin(String phase, long bytes) {}

                @Override
                public void advance(long bytes) {}
            };

    /** A phase of so many bytes begins; the phase before it has ended. */
    void begin(String phase, long bytes);

    /** So many more bytes of the phase are done. */
    void advance(long bytes);
}
