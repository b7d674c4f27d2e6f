package dev.cortado.ota.agent;

import static dev.cortado.ota.agent.AgentDevice.IMAGE;
import static dev.cortado.ota.agent.AgentDevice.OS;
import static dev.cortado.ota.agent.AgentDevice.STAT;
import static dev.cortado.ota.agent.AgentDevice.error;
import static dev.cortado.ota.agent.AgentDevice.image;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.smp.CborReader;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Trials are settled, and the other groups answer. */
class UpdateAgentTest {

    private final AgentDevice device = new AgentDevice();

    @Test
    void imageOnTrialIsKeptOrLeft() throws FlashException {
        device.trial();
        device.agent.settleTrial(() -> false);
        assertEquals(1, device.resets);
        assertFalse(device.slot(0).isConfirmed());
        assertTrue(
                device.piece(image(2, 900), 0, 300).text("rsn"), "the way back is not overwritten");
        assertEquals(6, error(device.ask(true, IMAGE, 5)));
        device.agent.settleTrial(() -> true);
        assertTrue(device.slot(0).isConfirmed());
        assertFalse(device.slot(0).isOnTrial());
        device.agent.settleTrial(() -> false);
        assertEquals(1, device.resets, "decided");
    }

    @Test
    void clientConfirmsTheImageThatRuns() {
        device.trial();
        device.setState(new byte[0], true);
        assertTrue(device.slot(0).isConfirmed());
    }

    @Test
    void otherGroupsAnswer() {
        CborReader echo =
                device.client.ask(
                        device.agent,
                        1,
                        true,
                        OS,
                        0,
                        body -> {
                            body.map(1);
                            body.text("d");
                            body.text("hi");
                        });
        assertTrue(echo.text("r"));
        CborReader parameters = device.ask(false, OS, 6);
        assertEquals(512, parameters.number("buf_size", 0));
        assertEquals(4, parameters.number("buf_count", 0));
        assertTrue(device.ask(false, OS, 7).text("output"));
        assertEquals(3, error(device.ask(false, STAT, 0)));
        assertEquals(8, error(device.ask(false, 77, 0)));
        assertEquals(8, error(device.ask(false, OS, 100)));
        assertEquals(8, error(device.ask(false, OS, 5)), "reset is written");
        assertEquals(0, device.resets);
    }

    @Test
    void garbageOnTheLineIsPassedOver() {
        Random random = new Random(13);
        byte[] garbage = new byte[5000];
        random.nextBytes(garbage);
        device.client.raw(garbage);
        while (device.agent.poll()) {
            continue;
        }
        device.accepted = image(14, 3000);
        device.upload(device.accepted, 400);
        assertArrayEquals(device.accepted, device.received(3000));
    }
}
