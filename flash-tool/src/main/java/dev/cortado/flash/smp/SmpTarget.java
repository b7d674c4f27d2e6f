package dev.cortado.flash.smp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.link.ByteLink;
import dev.cortado.flash.target.ImageTarget;
import dev.cortado.ota.delta.make.PatchMaker;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.TlvIterator;
import dev.cortado.ota.format.TlvType;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A device that takes signed images over SMP: its update agent, or a bootloader's recovery. */
public final class SmpTarget implements ImageTarget {

    private static final int RESET = 5;
    private static final int PARAMETERS = 6;
    private static final int STATE = 0;
    private static final int HASH_BYTES = 32;
    private static final int ATTEMPTS = 2;

    /** What every server can receive. */
    private static final int DEFAULT_BUFFER_BYTES = 256;

    private static final int MOST_WINDOW = 8;

    private final ByteLink link;
    private final SmpClient client;
    private final int bufferBytes;
    private final int window;
    private final Optional<byte[]> base;

    private SmpTarget(
            ByteLink link, SmpClient client, int bufferBytes, int window, Optional<byte[]> base) {
        this.link = link;
        this.client = client;
        this.bufferBytes = bufferBytes;
        this.window = window;
        this.base = base;
    }

    /**
     * Talks to the server at the other end.
     *
     * @param window pieces under way at once, 0 for as many as the device has buffers for
     * @throws FlashException if there is none
     */
    public static SmpTarget attach(ByteLink link, int window) {
        SmpClient client = new SmpClient(link);
        int bytes = DEFAULT_BUFFER_BYTES;
        int buffers = 1;
        JsonNode state = client.ask(SmpMessage.READ, SmpClient.IMAGE, STATE, Map.of());
        if (!state.path("images").isArray()) {
            throw new FlashException(
                    "the SMP server on " + link.name() + " has no images",
                    "Use firmware with the update agent.");
        }
        try {
            JsonNode parameters = client.ask(SmpMessage.READ, SmpClient.OS, PARAMETERS, Map.of());
            bytes = Math.clamp(parameters.path("buf_size").asInt(bytes), 96, 4096);
            buffers = Math.clamp(parameters.path("buf_count").asInt(1), 1, MOST_WINDOW);
        } catch (FlashException unsupported) {
            bytes = DEFAULT_BUFFER_BYTES;
        }
        return new SmpTarget(link, client, bytes, window > 0 ? window : buffers, Optional.empty());
    }

    /**
     * The same target, which is sent only a patch if this image is the one that runs there.
     *
     * @param image a signed image
     */
    public SmpTarget withBase(byte[] image) {
        return new SmpTarget(link, client, bufferBytes, window, Optional.of(image));
    }

    @Override
    public String description() {
        return "SMP server at " + link.name();
    }

    @Override
    public boolean has(Firmware firmware) {
        return state(hash(firmware), "active");
    }

    /** Whether an image with this hash is on the device and has the flag. */
    private boolean state(byte[] hash, String flag) {
        JsonNode state = client.ask(SmpMessage.READ, SmpClient.IMAGE, STATE, Map.of());
        for (JsonNode image : state.path("images")) {
            try {
                if (image.path("hash").isBinary()
                        && Arrays.equals(hash, image.path("hash").binaryValue())
                        && (flag.isEmpty() || image.path(flag).asBoolean())) {
                    return true;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return false;
    }

    @Override
    public String intent(Firmware firmware) {
        byte[] hash = hash(firmware);
        if (state(hash, "active")) {
            return "the image runs already; nothing to do";
        }
        return (state(hash, "")
                        ? "the image is in a slot already"
                        : "upload %,d bytes".formatted(firmware.length()))
                + ", mark it for a trial boot, reset";
    }

    @Override
    public void install(Firmware firmware, ProgressListener progress) {
        byte[] hash = hash(firmware);
        Optional<byte[]> patch = patch(firmware);
        // What the device had from an upload that broke off may have been something else.
        for (int i = 0; i < ATTEMPTS && !state(hash, ""); i++) {
            byte[] sent = i == 0 && patch.isPresent() ? patch.get() : firmware.contiguous();
            new ImageUpload(client, sent, sha256(sent), bufferBytes, window).run(progress);
        }
        if (!state(hash, "")) {
            if (isEncrypted(firmware.contiguous())) {
                throw new FlashException(
                        "the device took the image but does not list it; the image is encrypted",
                        "Its bootloader must have been built with --decryption-key and the key that"
                                + " the image is encrypted to.");
            }
            throw new FlashException(
                    "the device took the image but does not list it: it found it invalid",
                    "Check its signature: cortado verify IMAGE --key PUB.pem");
        }
        client.ask(
                SmpMessage.WRITE, SmpClient.IMAGE, STATE, Map.of("hash", hash, "confirm", false));
    }

    /** The patch that makes the image of the one that runs; empty if that is not the base. */
    private Optional<byte[]> patch(Firmware firmware) {
        // An encrypted image runs in clear, which is not what the file has.
        if (base.isEmpty()
                || isEncrypted(base.get())
                || !state(hash("the base", base.get()), "active")) {
            return Optional.empty();
        }
        try {
            byte[] patch = PatchMaker.make(base.get(), firmware.contiguous());
            return patch.length < firmware.length() ? Optional.of(patch) : Optional.empty();
        } catch (ImageException e) {
            return Optional.empty();
        }
    }

    private static boolean isEncrypted(byte[] image) {
        try {
            return ImageHeader.read(new ArraySource(image)).isEncrypted();
        } catch (ImageException e) {
            return false;
        }
    }

    /** The hash in the image's TLVs, by which the device knows it. */
    private static byte[] hash(Firmware firmware) {
        return hash(firmware.name(), firmware.contiguous());
    }

    private static byte[] hash(String name, byte[] bytes) {
        ArraySource source = new ArraySource(bytes);
        try {
            TlvIterator tlv = new TlvIterator(source, ImageLayout.read(source));
            while (tlv.next()) {
                if (tlv.type() == TlvType.SHA256 && tlv.length() == HASH_BYTES) {
                    byte[] hash = new byte[HASH_BYTES];
                    tlv.readExactly(hash);
                    return hash;
                }
            }
        } catch (ImageException e) {
            throw unsigned(name, e);
        }
        throw unsigned(name, new IllegalArgumentException("no hash"));
    }

    private static FlashException unsigned(String name, Throwable cause) {
        return new FlashException(
                name + " is no signed image, which is all that this device takes",
                "Sign it: cortado sign IN -o OUT.bin --key KEY.pem --version 1.0.0 --board NAME",
                cause);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void reset() {
        client.ask(SmpMessage.WRITE, SmpClient.OS, RESET, Map.of());
    }

    @Override
    public void close() {
        link.close();
    }
}
