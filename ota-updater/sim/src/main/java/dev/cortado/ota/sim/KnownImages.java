package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.ImageCheck;
import dev.cortado.ota.bootloader.SlotSource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The check by signature, which looks at bytes it has seen before only once: what equals an image
 * of the set has that image's verdict, and all else is verified.
 */
final class KnownImages implements ImageCheck {

    private final ImageSet images;
    private final ImageCheck check;
    private final int secondaryStart;
    private final Map<Question, Verdict> verdicts = new HashMap<>();
    private final byte[] bytes;
    private Verdict last = new Verdict(0, 0, 0);

    KnownImages(ImageSet images) {
        this.images = images;
        this.check = images.check();
        this.secondaryStart = images.layout().secondaryStart();
        this.bytes =
                new byte[images.all().stream().mapToInt(i -> i.bytes().length).max().orElse(0)];
    }

    /** The images that are known. */
    ImageSet images() {
        return images;
    }

    @Override
    public int verify(ImageSource image, int minimumCounter) {
        for (SimImage known : images.all()) {
            if (holds(image, known)) {
                last =
                        verdicts.computeIfAbsent(
                                new Question(known.name(), waits(image), minimumCounter),
                                question -> ask(firm(image, known), minimumCounter));
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

    /** Whether a source begins with an image, as it is there: encrypted only where it waits. */
    boolean holds(ImageSource source, SimImage known) {
        byte[] expected = expected(source, known);
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

    private byte[] expected(ImageSource source, SimImage known) {
        return waits(source) ? known.bytes() : known.running();
    }

    private boolean waits(ImageSource source) {
        return source instanceof SlotSource slot && slot.start() == secondaryStart;
    }

    /** The same image, which reads the same each time. */
    private ImageSource firm(ImageSource source, SimImage known) {
        int start = source instanceof SlotSource slot ? slot.start() : 0;
        return ArrayFlash.image(start, expected(source, known));
    }

    private Verdict ask(ImageSource image, int minimumCounter) {
        int verdict = check.verify(image, minimumCounter);
        return new Verdict(verdict, check.imageBytes(), check.securityCounter());
    }

    private record Question(String image, boolean waits, int minimumCounter) {}

    private record Verdict(int verdict, int imageBytes, int counter) {}
}
