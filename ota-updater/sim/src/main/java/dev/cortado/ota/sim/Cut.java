package dev.cortado.ota.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A moment at which power fails.
 *
 * @param operation the number of the operation since power came
 */
public record Cut(int operation, CutKind kind) {

    /**
     * The cuts that a text like {@code 12:torn1,3:before} names, one after the other.
     *
     * @return empty if it names none
     */
    public static Optional<List<Cut>> parse(String text) {
        List<Cut> cuts = new ArrayList<>();
        for (String part : text.split(",")) {
            int colon = part.indexOf(':');
            if (colon < 1 || !part.substring(0, colon).chars().allMatch(Character::isDigit)) {
                return Optional.empty();
            }
            Optional<CutKind> kind = CutKind.of(part.substring(colon + 1));
            if (kind.isEmpty() || colon > 9) {
                return Optional.empty();
            }
            cuts.add(new Cut(Integer.parseInt(part.substring(0, colon)), kind.get()));
        }
        return Optional.of(List.copyOf(cuts));
    }

    @Override
    public String toString() {
        return operation + ":" + kind.key();
    }
}
