package dev.cortado.classlib.deflate;

import dev.cortado.abi.substitution.SubstituteClass;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;
import java.util.zip.DataFormatException;

/** java.util.zip.Inflater over {@link InflateStream}. */
@SubstituteClass(value = "java.util.zip.Inflater", replaceAll = true)
public class InflaterSubstitution implements AutoCloseable {
    private static final byte[] NOTHING = {};

    private final InflateStream stream;
    private boolean isClosed;

    /** The input; null if it is in {@link #input}. */
    private ByteBuffer buffer;

    private byte[] input = NOTHING;
    private int position;
    private int limit;
    private boolean isFinished;
    private boolean needsDictionary;
    private boolean hasPendingOutput;
    private long bytesRead;
    private long bytesWritten;

    /** For streams of RFC 1951 alone if {@code nowrap}. */
    public InflaterSubstitution(boolean nowrap) {
        stream = new InflateStream(nowrap);
    }

    public InflaterSubstitution() {
        this(false);
    }

    public void setInput(byte[] bytes, int offset, int length) {
        requireRange(offset, length, bytes.length);
        synchronized (stream) {
            buffer = null;
            input = bytes;
            position = offset;
            limit = offset + length;
        }
    }

    public void setInput(byte[] bytes) {
        setInput(bytes, 0, bytes.length);
    }

    public void setInput(ByteBuffer bytes) {
        Objects.requireNonNull(bytes);
        synchronized (stream) {
            buffer = bytes;
            input = NOTHING;
        }
    }

    public void setDictionary(byte[] dictionary, int offset, int length) {
        requireRange(offset, length, dictionary.length);
        synchronized (stream) {
            requireOpen();
            stream.setDictionary(dictionary, offset, offset + length);
            needsDictionary = false;
        }
    }

    public void setDictionary(byte[] dictionary) {
        setDictionary(dictionary, 0, dictionary.length);
    }

    public void setDictionary(ByteBuffer dictionary) {
        synchronized (stream) {
            requireOpen();
            int from = start(dictionary);
            stream.setDictionary(
                    ((ByteBufferAlias) (Object) dictionary).hb,
                    from,
                    from + dictionary.remaining());
            dictionary.position(dictionary.limit());
            needsDictionary = false;
        }
    }

    public int getRemaining() {
        synchronized (stream) {
            return buffer == null ? limit - position : buffer.remaining();
        }
    }

    public boolean needsInput() {
        return getRemaining() == 0;
    }

    public boolean needsDictionary() {
        synchronized (stream) {
            return needsDictionary;
        }
    }

    public boolean finished() {
        synchronized (stream) {
            return isFinished;
        }
    }

    public int inflate(byte[] output, int offset, int length) throws DataFormatException {
        requireRange(offset, length, output.length);
        synchronized (stream) {
            requireOpen();
            inflateTo(output, offset, offset + length);
            int written = stream.outputPosition() - offset;
            hasPendingOutput = written == length && !isFinished;
            return written;
        }
    }

    public int inflate(byte[] output) throws DataFormatException {
        return inflate(output, 0, output.length);
    }

    public int inflate(ByteBuffer output) throws DataFormatException {
        if (output.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        synchronized (stream) {
            requireOpen();
            int from = start(output);
            int before = output.position();
            byte[] array = ((ByteBufferAlias) (Object) output).hb;
            try {
                inflateTo(array, from, from + output.remaining());
            } finally {
                output.position(before + stream.outputPosition() - from);
            }
            return output.position() - before;
        }
    }

    private void inflateTo(byte[] output, int from, int to) throws DataFormatException {
        ByteBuffer given = buffer;
        byte[] array = given == null ? input : ((ByteBufferAlias) (Object) given).hb;
        int at = given == null ? position : start(given);
        int end = given == null ? limit : at + given.remaining();
        try {
            stream.inflate(array, at, end, output, from, to);
        } finally {
            int read = stream.inputPosition() - at;
            if (given == null) {
                position += read;
            } else {
                given.position(given.position() + read);
            }
            bytesRead += read;
            bytesWritten += stream.outputPosition() - from;
            isFinished |= stream.isFinished();
            needsDictionary |= stream.needsDictionary();
        }
    }

    public int getAdler() {
        synchronized (stream) {
            requireOpen();
            return stream.adler();
        }
    }

    public int getTotalIn() {
        return (int) getBytesRead();
    }

    public long getBytesRead() {
        synchronized (stream) {
            requireOpen();
            return bytesRead;
        }
    }

    public int getTotalOut() {
        return (int) getBytesWritten();
    }

    public long getBytesWritten() {
        synchronized (stream) {
            requireOpen();
            return bytesWritten;
        }
    }

    public void reset() {
        synchronized (stream) {
            requireOpen();
            stream.reset();
            dropInput();
            isFinished = false;
            needsDictionary = false;
            bytesRead = 0;
            bytesWritten = 0;
        }
    }

    public void end() {
        synchronized (stream) {
            if (!isClosed) {
                isClosed = true;
                stream.release();
                dropInput();
            }
        }
    }

    @Override
    public void close() {
        end();
    }

    boolean hasPendingOutput() {
        return hasPendingOutput;
    }

    private void dropInput() {
        buffer = null;
        input = NOTHING;
        position = 0;
        limit = 0;
    }

    private void requireOpen() {
        if (isClosed) {
            throw new IllegalStateException("Inflater has been closed");
        }
    }

    /** Where a buffer's next byte is in its array. */
    static int start(ByteBuffer buffer) {
        return ((ByteBufferAlias) (Object) buffer).offset + buffer.position();
    }

    static void requireRange(int offset, int length, int all) {
        if ((offset | length) < 0 || length > all - offset) {
            throw new ArrayIndexOutOfBoundsException(
                    "Range ["
                            + offset
                            + ", "
                            + offset
                            + " + "
                            + length
                            + ") out of bounds for length "
                            + all);
        }
    }
}
