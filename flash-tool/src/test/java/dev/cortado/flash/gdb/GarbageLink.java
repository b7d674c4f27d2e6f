package dev.cortado.flash.gdb;

import dev.cortado.flash.link.ByteLink;
import java.time.Duration;
import java.util.Arrays;

/** Something that talks, but not this language. */
final class GarbageLink implements ByteLink {

    @Override
    public String name() {
        return "garbage";
    }

    @Override
    public void send(byte[] bytes) {}

    @Override
    public int receive(byte[] buffer, int offset, int length, Duration timeout) {
        Arrays.fill(buffer, offset, offset + length, (byte) 'x');
        return length;
    }

    @Override
    public void close() {}
}
