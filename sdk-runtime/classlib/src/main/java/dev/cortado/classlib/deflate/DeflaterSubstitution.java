package dev.cortado.classlib.deflate;

import dev.cortado.abi.substitution.SubstituteClass;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;

/** java.util.zip.Deflater over {@link DeflateStream}. */
@SubstituteClass(value = "java.util.zip.Deflater", replaceAll = true)
public class DeflaterSubstitution implements AutoCloseable {
    public static final int DEFLATED = 8;
    public static final int NO_COMPRESSION = 0;
    public static final int BEST_SPEED = 1;
    public static final int BEST_COMPRESSION = 9;
    public static final int DEFAULT_COMPRESSION = -1;
    public static final int FILTERED = 1;
    public static final int HUFFMAN_ONLY = 2;
    public static final int DEFAULT_STRATEGY = 0;
    public static final int NO_FLUSH = 0;
    public static final int SYNC_FLUSH = 2;
    public static final int FULL_FLUSH = 3;

    /** A stream takes at most a third of the memory. */
    private static final int SHARE_OF_MEMORY = 3;

    private final DeflateStream stream;
    private final StreamInput input = new StreamInput();
    private boolean isClosed;

    private int level;
    private int strategy = DEFAULT_STRATEGY;
    private boolean setsParameters;
    private boolean finishes;
    private boolean isFinished;
    private long bytesRead;
    private long bytesWritten;

    /** For streams of RFC 1951 alone if {@code nowrap}. */
    public DeflaterSubstitution(int level, boolean nowrap) {
        if (level < DEFAULT_COMPRESSION || level > BEST_COMPRESSION) {
            throw new IllegalArgumentException();
        }
        this.level = level;
        long memory = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        stream = new DeflateStream(level, nowrap, DeflateStream.windowFor(memory));
    }

    public DeflaterSubstitution(int level) {
        this(level, false);
    }

    public DeflaterSubstitution() {
        this(DEFAULT_COMPRESSION, false);
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
        }
    }

    public void setStrategy(int wanted) {
        if (wanted < DEFAULT_STRATEGY || wanted > HUFFMAN_ONLY) {
            throw new IllegalArgumentException();
        }
        synchronized (stream) {
            if (strategy != wanted) {
                strategy = wanted;
                setsParameters = true;
            }
        }
    }

    public void setLevel(int wanted) {
        if (wanted < DEFAULT_COMPRESSION || wanted > BEST_COMPRESSION) {
            throw new IllegalArgumentException("invalid compression level");
        }
        synchronized (stream) {
            if (level != wanted) {
                level = wanted;
                setsParameters = true;
            }
        }
    }

    public boolean needsInput() {
        synchronized (stream) {
            return input.remaining() == 0;
        }
    }

    public void finish() {
        synchronized (stream) {
            finishes = true;
        }
    }

    public boolean finished() {
        synchronized (stream) {
            return isFinished;
        }
    }

    public int deflate(byte[] output, int offset, int length) {
        return deflate(output, offset, length, NO_FLUSH);
    }

    public int deflate(byte[] output) {
        return deflate(output, 0, output.length, NO_FLUSH);
    }

    public int deflate(ByteBuffer output) {
        return deflate(output, NO_FLUSH);
    }

    public int deflate(byte[] output, int offset, int length, int flush) {
        StreamInput.requireRange(offset, length, output.length);
        DeflateStream.Flush wanted = flushOf(flush);
        synchronized (stream) {
            requireOpen();
            return deflateTo(output, offset, offset + length, wanted);
        }
    }

    public int deflate(ByteBuffer output, int flush) {
        if (output.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        DeflateStream.Flush wanted = flushOf(flush);
        synchronized (stream) {
            requireOpen();
            int from = StreamInput.start(output);
            byte[] array = StreamInput.array(output);
            int written = deflateTo(array, from, from + output.remaining(), wanted);
            output.position(output.position() + written);
            return written;
        }
    }

    private static DeflateStream.Flush flushOf(int flush) {
        return switch (flush) {
            case NO_FLUSH -> DeflateStream.Flush.NONE;
            case SYNC_FLUSH -> DeflateStream.Flush.SYNC;
            case FULL_FLUSH -> DeflateStream.Flush.FULL;
            default -> throw new IllegalArgumentException();
        };
    }

    private int deflateTo(byte[] output, int from, int to, DeflateStream.Flush wanted) {
        if (setsParameters) {
            return setParameters(output, from, to);
        }
        return run(output, from, to, finishes ? DeflateStream.Flush.FINISH : wanted);
    }

    /** As with zlib, a call after setLevel or setStrategy ends what came before, and no more. */
    private int setParameters(byte[] output, int from, int to) {
        boolean isAlike =
                strategy == stream.strategy() && Effort.kind(level) == Effort.kind(stream.level());
        int written = 0;
        if (!isAlike && !stream.isFresh()) {
            written = run(output, from, to, DeflateStream.Flush.BLOCK);
            if (!needsInput() || !stream.isIdle()) {
                return written;
            }
        }
        stream.setParameters(level, strategy);
        setsParameters = false;
        return written;
    }

    private int run(byte[] output, int from, int to, DeflateStream.Flush flush) {
        int at = input.start();
        stream.deflate(input.array(), at, at + input.remaining(), output, from, to, flush);
        int read = stream.inputPosition() - at;
        input.advance(read);
        isFinished |= stream.isFinished();
        bytesRead += read;
        int written = stream.outputPosition() - from;
        bytesWritten += written;
        return written;
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
            finishes = false;
            isFinished = false;
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

    boolean shouldFinish() {
        synchronized (stream) {
            return finishes;
        }
    }

    private void requireOpen() {
        if (isClosed) {
            throw new IllegalStateException("Deflater has been closed");
        }
    }
}
