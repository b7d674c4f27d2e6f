package dev.cortado.ota.delta.make;

import dev.cortado.ota.delta.AddressStep;
import dev.cortado.ota.delta.PatchDecoder;
import dev.cortado.ota.delta.PatchEncoder;
import dev.cortado.ota.delta.PatchException;
import dev.cortado.ota.delta.PatchHeader;
import dev.cortado.ota.delta.PatchOperation;
import dev.cortado.ota.delta.PatchSink;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.TlvIterator;
import dev.cortado.ota.format.TlvType;
import java.util.Arrays;
import java.util.List;

/** Makes patches between signed images. */
public final class PatchMaker {

    /** The largest image that patches are made of or for. */
    public static final int MOST_BYTES = SuffixArray.MOST_BYTES;

    private PatchMaker() {}

    /**
     * The patch that makes one image of another.
     *
     * @param oldImage an image of at most {@link #MOST_BYTES}, in clear
     * @param newImage another
     * @throws ImageException if one of them is no image with a hash
     */
    public static byte[] make(byte[] oldImage, byte[] newImage) throws ImageException {
        ImageLayout oldLayout = layout(oldImage);
        byte[] target = Arrays.copyOf(newImage, layout(newImage).end());
        // The signature of the old image may be another one on the device; its hash is not.
        byte[] base = Arrays.copyOf(oldImage, oldLayout.plainTlv());
        byte[] oldHash = hash(oldImage);
        byte[] newHash = hash(newImage);
        List<PatchOperation> operations =
                new Matcher(AddressBlanking.blanked(base), AddressBlanking.blanked(target)).match();
        AddressSteps finder = new AddressSteps(base, target, operations);
        List<AddressStep> steps = finder.find(PatchEncoder.MOST_STEPS);
        PatchHeader facts =
                new PatchHeader(0, base.length, target.length, finder.address(), oldHash, newHash);
        byte[] patch = new PatchEncoder(base, target).encode(facts, steps, operations);
        if (!Arrays.equals(target, applied(patch, oldImage))) {
            throw new IllegalStateException("the patch does not make the new image");
        }
        return patch;
    }

    private static byte[] applied(byte[] patch, byte[] oldImage) {
        Collected made = new Collected();
        try {
            new PatchDecoder(new ArraySource(oldImage), made).feed(patch, 0, patch.length);
        } catch (PatchException e) {
            throw new IllegalStateException(e);
        }
        return made.image;
    }

    private static ImageLayout layout(byte[] image) throws ImageException {
        if (image.length > MOST_BYTES) {
            throw new ImageException(ImageFault.TRUNCATED, 0, image.length, MOST_BYTES);
        }
        return ImageLayout.read(new ArraySource(image));
    }

    private static byte[] hash(byte[] image) throws ImageException {
        ArraySource source = new ArraySource(image);
        TlvIterator tlv = new TlvIterator(source, ImageLayout.read(source));
        byte[] hash = new byte[32];
        while (tlv.next()) {
            if (tlv.type() == TlvType.SHA256) {
                tlv.readExactly(hash);
                return hash;
            }
        }
        throw new ImageException(ImageFault.HASH_MISSING);
    }

    private static final class Collected implements PatchSink {

        private byte[] image = {};

        @Override
        public void begin(PatchHeader header) {
            image = new byte[header.targetBytes()];
        }

        @Override
        public void write(int offset, byte[] bytes, int length) {
            System.arraycopy(bytes, 0, image, offset, length);
        }
    }
}
