package dev.cortado.runtime.object;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Monitors are held from enter to exit, as often as entered. */
class MonitorsTest {
    @Test
    void heldAsOftenAsEntered() {
        Object one = new Object();
        Object[] others = new Object[20];
        Monitors.enter(one);
        for (int i = 0; i < others.length; i++) {
            others[i] = new Object();
            Monitors.enter(others[i]);
        }
        Monitors.enter(one);
        Monitors.exit(one);
        assertTrue(Monitors.isHeld(one));
        Monitors.exit(one);
        assertFalse(Monitors.isHeld(one));
        for (Object other : others) {
            assertTrue(Monitors.isHeld(other));
            Monitors.exit(other);
        }
        assertThrows(IllegalMonitorStateException.class, () -> Monitors.exit(one));
        assertThrows(IllegalMonitorStateException.class, () -> Monitors.requireHeld(one));
    }
}
