package dev.cortado.classlib.io;

import dev.cortado.runtime.console.ErrorConsole;

/** System.err: straight to the error console. */
public final class ErrorPrintStream extends PrintStreamSubstitution {
    /** The standard error output. */
    public ErrorPrintStream() {
        super();
    }

    @Override
    public void write(int value) {
        ErrorConsole.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            ErrorConsole.write(bytes[offset + i]);
        }
    }

    @Override
    protected void writeText(String text) {
        ErrorConsole.print(text);
    }

    @Override
    protected void writeLineEnd() {
        ErrorConsole.write('\n');
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
