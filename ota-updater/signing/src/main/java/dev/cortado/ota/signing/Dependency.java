package dev.cortado.ota.signing;

import dev.cortado.ota.format.ImageVersion;

/**
 * Another image that a device must have.
 *
 * @param imageNumber 0 to 255
 * @param minimum its least version
 */
public record Dependency(int imageNumber, ImageVersion minimum) {

    /**
     * Reads {@code NUMBER:VERSION}, for example {@code 1:2.0.0}.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static Dependency parse(String text) {
        int colon = text.indexOf(':');
        String number = colon < 0 ? "" : text.substring(0, colon);
        if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) > 255) {
            throw new IllegalArgumentException(
                    "dependency "
                            + text
                            + " is not of the form NUMBER:VERSION, for example 1:2.0.0");
        }
        return new Dependency(
                Integer.parseInt(number), ImageVersion.parse(text.substring(colon + 1)));
    }
}
