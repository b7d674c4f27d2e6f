package dev.cortado.classlib.io;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import java.io.Closeable;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.Formatter;
import java.util.Locale;
import java.util.Objects;

/**
 * java.io.PrintStream without writers and charset encoders, and without locks while there is one
 * thread; UTF-8 unless a charset is given.
 */
@SubstituteClass(value = "java.io.PrintStream", replaceAll = true)
public class PrintStreamSubstitution extends FilterOutputStream implements Appendable, Closeable {
    private static final String NO_FILES =
            "there is no file system; write to an OutputStream of the program";

    private final boolean autoFlush;
    private final TextEncoding encoding;
    private boolean trouble;
    private boolean closing;

    PrintStreamSubstitution() {
        super(null);
        autoFlush = true;
        encoding = null;
    }

    private PrintStreamSubstitution(OutputStream out, boolean autoFlush, TextEncoding encoding) {
        super(out);
        this.autoFlush = autoFlush;
        this.encoding = encoding;
    }

    private static OutputStream required(OutputStream out) {
        return Objects.requireNonNull(out, "Null output stream");
    }

    public PrintStreamSubstitution(OutputStream out) {
        this(required(out), false, new TextEncoding.Utf8());
    }

    public PrintStreamSubstitution(OutputStream out, boolean autoFlush) {
        this(required(out), autoFlush, new TextEncoding.Utf8());
    }

    public PrintStreamSubstitution(OutputStream out, boolean autoFlush, String encoding)
            throws UnsupportedEncodingException {
        this(required(out), autoFlush, new TextEncoding.OfCharset(charsetNamed(encoding)));
    }

    public PrintStreamSubstitution(OutputStream out, boolean autoFlush, Charset charset) {
        this(
                required(out),
                autoFlush,
                new TextEncoding.OfCharset(Objects.requireNonNull(charset, "charset")));
    }

    @Remove(NO_FILES)
    public PrintStreamSubstitution(String fileName) {
        this();
    }

    @Remove(NO_FILES)
    public PrintStreamSubstitution(String fileName, String charset) {
        this();
    }

    @Remove(NO_FILES)
    public PrintStreamSubstitution(String fileName, Charset charset) {
        this();
    }

    @Remove(NO_FILES)
    public PrintStreamSubstitution(File file) {
        this();
    }

    @Remove(NO_FILES)
    public PrintStreamSubstitution(File file, String charset) {
        this();
    }

    @Remove(NO_FILES)
    public PrintStreamSubstitution(File file, Charset charset) {
        this();
    }

    private static Charset charsetNamed(String name) throws UnsupportedEncodingException {
        Objects.requireNonNull(name, "charsetName");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new UnsupportedEncodingException(name);
        }
    }

    @Override
    public void flush() {
        if (out == null) {
            trouble = true;
            return;
        }
        try {
            out.flush();
        } catch (IOException failure) {
            trouble = true;
        }
    }

    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            out.flush();
            out.close();
        } catch (IOException failure) {
            trouble = true;
        }
        out = null;
    }

    public boolean checkError() {
        if (out != null) {
            flush();
        }
        return trouble || out instanceof PrintStream inner && inner.checkError();
    }

    protected void setError() {
        trouble = true;
    }

    protected void clearError() {
        trouble = false;
    }

    @Override
    public void write(int value) {
        if (out == null) {
            trouble = true;
            return;
        }
        try {
            out.write(value);
            if (value == '\n' && autoFlush) {
                out.flush();
            }
        } catch (IOException failure) {
            trouble = true;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (out == null) {
            trouble = true;
            return;
        }
        try {
            out.write(bytes, offset, length);
            if (autoFlush) {
                out.flush();
            }
        } catch (IOException failure) {
            trouble = true;
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /** Writes text that is not null. */
    protected void writeText(String text) {
        byte[] bytes = encoding.encode(text);
        if (bytes.length != 0 || out == null) {
            write(bytes, 0, bytes.length);
        }
        if (autoFlush && out != null && text.indexOf('\n') >= 0) {
            flush();
        }
    }

    protected void writeLineEnd() {
        writeText("\n");
    }

    /** A text and the end of its line are not torn apart by other threads. */
    private void writeLine(String text) {
        if (ImageConstants.threads()) {
            synchronized (this) {
                writeText(text);
                writeLineEnd();
            }
        } else {
            writeText(text);
            writeLineEnd();
        }
    }

    private void writePart(String text) {
        if (ImageConstants.threads()) {
            synchronized (this) {
                writeText(text);
            }
        } else {
            writeText(text);
        }
    }

    public void print(boolean value) {
        writePart(value ? "true" : "false");
    }

    public void print(char value) {
        writePart(String.valueOf(value));
    }

    public void print(int value) {
        writePart(String.valueOf(value));
    }

    public void print(long value) {
        writePart(String.valueOf(value));
    }

    public void print(float value) {
        writePart(String.valueOf(value));
    }

    public void print(double value) {
        writePart(String.valueOf(value));
    }

    public void print(char[] value) {
        writePart(String.valueOf(value));
    }

    public void print(String value) {
        writePart(value == null ? "null" : value);
    }

    public void print(Object value) {
        print(String.valueOf(value));
    }

    public void println() {
        writeLineEnd();
    }

    public void println(boolean value) {
        writeLine(value ? "true" : "false");
    }

    public void println(char value) {
        writeLine(String.valueOf(value));
    }

    public void println(int value) {
        writeLine(String.valueOf(value));
    }

    public void println(long value) {
        writeLine(String.valueOf(value));
    }

    public void println(float value) {
        writeLine(String.valueOf(value));
    }

    public void println(double value) {
        writeLine(String.valueOf(value));
    }

    public void println(char[] value) {
        writeLine(String.valueOf(value));
    }

    public void println(String value) {
        writeLine(value == null ? "null" : value);
    }

    public void println(Object value) {
        println(String.valueOf(value));
    }

    private PrintStream self() {
        return (PrintStream) (Object) this;
    }

    public PrintStream printf(String format, Object... arguments) {
        return format(format, arguments);
    }

    public PrintStream printf(Locale locale, String format, Object... arguments) {
        return format(locale, format, arguments);
    }

    public PrintStream format(String format, Object... arguments) {
        if (ImageConstants.threads()) {
            synchronized (this) {
                new Formatter((Appendable) this).format(format, arguments);
            }
        } else {
            new Formatter((Appendable) this).format(format, arguments);
        }
        return self();
    }

    public PrintStream format(Locale locale, String format, Object... arguments) {
        if (ImageConstants.threads()) {
            synchronized (this) {
                new Formatter((Appendable) this, locale).format(locale, format, arguments);
            }
        } else {
            new Formatter((Appendable) this, locale).format(locale, format, arguments);
        }
        return self();
    }

    @Override
    public PrintStream append(CharSequence text) {
        print(String.valueOf(text));
        return self();
    }

    @Override
    public PrintStream append(CharSequence text, int start, int end) {
        return append((text == null ? "null" : text).subSequence(start, end));
    }

    @Override
    public PrintStream append(char value) {
        print(value);
        return self();
    }

    public Charset charset() {
        return encoding == null ? java.nio.charset.StandardCharsets.UTF_8 : encoding.charset();
    }
}
