package dev.cortado.flash;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** What tests say about refusals. */
public final class FlashAssertions {

    private FlashAssertions() {}

    /** The action is refused by a message with this part, and a next step. */
    public static FlashException assertRefused(String part, Executable action) {
        FlashException refusal = assertThrows(FlashException.class, action);
        assertTrue(refusal.getMessage().contains(part), refusal::getMessage);
        assertFalse(refusal.nextStep().isBlank());
        return refusal;
    }
}
