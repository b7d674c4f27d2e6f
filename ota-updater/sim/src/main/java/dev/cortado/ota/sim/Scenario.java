package dev.cortado.ota.sim;

import dev.cortado.ota.bootloader.FlashException;
import java.util.Set;
import java.util.function.Function;

/**
 * A history of an update.
 *
 * @param encryption which images are encrypted
 * @param images the images that may start at any moment of it
 * @param result the image that runs at its end when power does not fail
 * @param resume what an application does after a cut, when the device has started
 */
record Scenario(
        String name,
        Encryption encryption,
        Script script,
        Function<ImageSet, Set<String>> images,
        Function<ImageSet, SimImage> result,
        Script resume) {

    /** A history that nobody takes up again after a cut, but for the bootloader. */
    Scenario(
            String name,
            Script script,
            Function<ImageSet, Set<String>> images,
            Function<ImageSet, SimImage> result) {
        this(name, Encryption.NONE, script, images, result, (device, allowed) -> {});
    }

    /** The same history with encrypted images. */
    Scenario encrypted(String as, Encryption which) {
        return new Scenario(as, which, script, images, result, resume);
    }

    /** What application and bootloader do. */
    interface Script {

        void run(Device device, Set<String> allowed) throws FlashException;
    }
}
