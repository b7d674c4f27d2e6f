package dev.cortado.flash.probe;

import dev.cortado.flash.FlashException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The address of a probe: {@code scheme:place?name=value&...}.
 *
 * @param scheme what kind of probe
 * @param place where it is
 * @param parameters how to talk to it
 */
public record ProbeAddress(String scheme, String place, Map<String, String> parameters) {

    public ProbeAddress {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads an address.
     *
     * @throws FlashException if it is none
     */
    public static ProbeAddress parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw new FlashException(
                    "'" + text + "' is no address of a probe", "Give one of: " + Probes.SUPPORTED);
        }
        int question = text.indexOf('?', colon);
        int end = question < 0 ? text.length() : question;
        String place = text.substring(colon + 1, end);
        Map<String, String> parameters = new LinkedHashMap<>();
        if (question >= 0) {
            for (String parameter : text.substring(question + 1).split("&")) {
                int equals = parameter.indexOf('=');
                if (equals <= 0) {
                    throw new FlashException(
                            "'" + parameter + "' in --probe is not NAME=VALUE",
                            "Write parameters like ?protocol=stm32&baud=115200, and quote the"
                                    + " address for the shell.");
                }
                parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
        }
        return new ProbeAddress(
                text.substring(0, colon),
                place.startsWith("//") ? place.substring(2) : place,
                parameters);
    }

    /**
     * Refuses parameters that the kind of probe does not have.
     *
     * @throws FlashException if there is one
     */
    void requireOnly(Set<String> known) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw new FlashException(
                        "a " + scheme + " probe has no parameter '" + name + "'",
                        known.isEmpty()
                                ? "Leave it out."
                                : "It has: " + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /**
     * A parameter that is a number.
     *
     * @throws FlashException if it is none in the range
     */
    int number(String name, int fallback, int least, int most) {
        Optional<String> text = parameter(name);
        try {
            int number = text.map(Integer::decode).orElse(fallback);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(name, text.orElse(""), least, most);
        }
        throw notANumber(name, text.orElse(""), least, most);
    }

    private static FlashException notANumber(String name, String text, int least, int most) {
        return new FlashException(
                "'" + text + "' in --probe is no " + name,
                "Give a number from " + least + " to " + most + ".");
    }
}
