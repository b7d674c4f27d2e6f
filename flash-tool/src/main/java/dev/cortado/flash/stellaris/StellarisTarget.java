package dev.cortado.flash.stellaris;

import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.link.ByteLink;
import dev.cortado.flash.target.ImageTarget;
import java.util.Arrays;

/** A Stellaris or Tiva chip in its flash loader, which cannot be read. */
public final class StellarisTarget implements ImageTarget {

    private static final int WORD_BYTES = 4;

    private final ByteLink link;
    private final StellarisLoader loader;

    private StellarisTarget(ByteLink link, StellarisLoader loader) {
        this.link = link;
        this.loader = loader;
    }

    /**
     * Talks to the loader at the other end.
     *
     * @throws dev.cortado.flash.FlashException if there is none
     */
    public static StellarisTarget attach(ByteLink link) {
        return new StellarisTarget(link, StellarisLoader.synchronise(link));
    }

    @Override
    public String description() {
        return "Stellaris flash loader at " + link.name();
    }

    @Override
    public boolean has(Firmware firmware) {
        return false;
    }

    @Override
    public String intent(Firmware firmware) {
        return "%d bytes from 0x%08X: erase their sectors, write; the loader cannot be read, so"
                        .formatted(firmware.length(), firmware.start())
                + " neither compare nor verify";
    }

    @Override
    public void install(Firmware firmware, ProgressListener progress) {
        progress.begin("write", firmware.length());
        for (Segment segment : firmware.segments()) {
            loader.download(segment.address(), words(segment.bytes()), progress);
        }
    }

    /** DOWNLOAD takes whole words. */
    private static byte[] words(byte[] bytes) {
        int length = (bytes.length + WORD_BYTES - 1) / WORD_BYTES * WORD_BYTES;
        byte[] words = Arrays.copyOf(bytes, length);
        Arrays.fill(words, bytes.length, length, (byte) 0xff);
        return words;
    }

    @Override
    public void reset() {
        loader.reset();
    }

    @Override
    public void close() {
        link.close();
    }
}
