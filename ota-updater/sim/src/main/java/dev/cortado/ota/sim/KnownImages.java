package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.SignatureCheck;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The check by signature, which looks at bytes it has seen before only once: what equals an image
 * of the set has that image's verdict, and all else is verified.
 */
final class KnownImages implements ImageCheck {

    private final List<SimImage> images;
    private final SignatureCheck check;
    private final Map<Question, Verdict> verdicts = new HashMap<>();
    private final byte[] bytes;
    private Verdict last = new Verdict(0, 0, 0);

    KnownImages(ImageSet images) {
        this.images = images.all();
        this.check = images.check();
        this.bytes =
                new byte[images.all().stream().mapToInt(i -> i.bytes().length).max().orElse(0)];
    }

    @Override
    public int verify(ImageSource image, int minimumCounter) {
        for (SimImage known : images) {
            if (holds(image, known)) {
                last =
                        verdicts.computeIfAbsent(
                                new Question(known.name(), minimumCounter),
                                question -> ask(new ArraySource(known.bytes()), minimumCounter));
                return last.verdict();
            }
        }
        last = ask(image, minimumCounter);
        return last.verdict();
    }

    @Override
    public int imageBytes() {
        return last.imageBytes();
    }

    @Override
    public int securityCounter() {
        return last.counter();
    }

    /** Whether a source begins with an image. */
    boolean holds(ImageSource source, SimImage known) {
        byte[] expected = known.bytes();
        if (source.size() < expected.length) {
            return false;
        }
        try {
            source.read(0, bytes, 0, ImageHeader.BYTES);
            if (Arrays.mismatch(bytes, 0, ImageHeader.BYTES, expected, 0, ImageHeader.BYTES) >= 0) {
                return false;
            }
            source.read(0, bytes, 0, expected.length);
            return Arrays.mismatch(bytes, 0, expected.length, expected, 0, expected.length) < 0;
        } catch (ImageException e) {
            return false;
        }
    }

    private Verdict ask(ImageSource image, int minimumCounter) {
        int verdict = check.verify(image, minimumCounter);
        return new Verdict(verdict, check.imageBytes(), check.securityCounter());
    }

    private record Question(String image, int minimumCounter) {}

    private record Verdict(int verdict, int imageBytes, int counter) {}
}
