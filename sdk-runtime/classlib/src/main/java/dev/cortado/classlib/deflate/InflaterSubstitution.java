package dev.cortado.classlib.deflate;

import dev.cortado.abi.substitution.SubstituteClass;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.zip.DataFormatException;

/** java.util.zip.Inflater over {@link InflateStream}. */
@SubstituteClass(value = "java.util.zip.Inflater", replaceAll = true)
public class InflaterSubstitution implements AutoCloseable {
    private final InflateStream stream;
    private final StreamInput input = new StreamInput();
    private boolean isClosed;

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
        StreamInput.requireRange(offset, length, bytes.length);
        synchronized (stream) {
            input.set(bytes, offset, length);
        }
    }

    public void setInput(byte[] bytes) {
        setInput(bytes, 0, bytes.length);
    }

    public void setInput(ByteBuffer bytes) {
        synchronized (stream) {
            input.set(bytes);
        }
    }

    public void setDictionary(byte[] dictionary, int offset, int length) {
        StreamInput.requireRange(offset, length, dictionary.length);
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
            int from = StreamInput.start(dictionary);
            stream.setDictionary(
                    StreamInput.array(dictionary), from, from + dictionary.remaining());
            dictionary.position(dictionary.limit());
            needsDictionary = false;
        }
    }

    public int getRemaining() {
        synchronized (stream) {
            return input.remaining();
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
        StreamInput.requireRange(offset, length, output.length);
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
            int from = StreamInput.start(output);
            int before = output.position();
            byte[] array = StreamInput.array(output);
            try {
                inflateTo(array, from, from + output.remaining());
            } finally {
                output.position(before + stream.outputPosition() - from);
            }
            return output.position() - before;
        }
    }

    private void inflateTo(byte[] output, int from, int to) throws DataFormatException {
        int at = input.start();
        try {
            stream.inflate(input.array(), at, at + input.remaining(), output, from, to);
        } finally {
            int read = stream.inputPosition() - at;
            input.advance(read);
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
            input.clear();
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
                input.clear();
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

    private void requireOpen() {
        if (isClosed) {
            throw new IllegalStateException("Inflater has been closed");
        }
    }
}
