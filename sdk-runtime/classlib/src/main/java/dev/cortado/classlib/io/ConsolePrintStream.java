package dev.cortado.classlib.io;

import dev.cortado.runtime.console.Console;

/** System.out: straight to the console device. */
public final class ConsolePrintStream extends PrintStreamSubstitution {
    /** The standard output. */
    public ConsolePrintStream() {
        super();
    }

    @Override
    public void write(int value) {
        Console.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            Console.write(bytes[offset + i]);
        }
    }

    @Override
    protected void writeText(String text) {
        Console.print(text);
    }

    @Override
    protected void writeLineEnd() {
        Console.write('\n');
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
