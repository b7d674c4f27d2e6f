package dev.cortado.ota.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.ota.signing.Requests;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that an image says is shown. */
class ImageInfoTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static ImageInfo info(ImageRequest request) throws ImageException {
        return ImageInfo.read(
                new ImageBuilder(request, RANDOM)
                        .build(
                                new byte[10],
                                Optional.of(PrivateKey.generate(KeyType.ED25519, RANDOM))));
    }

    @Test
    void textShowsHeaderAndTlvs() throws ImageException {
        List<String> lines = ImageInfoText.of(info(Requests.forBoard("a board".replace(' ', '"'))));
        for (String line :
                List.of(
                        "  version                        1.2.3+4",
                        "  header size                    512 bytes",
                        "  payload size                   10 bytes",
                        "  flags                          0x00000000",
                        "  0xc0a0 CORTADO_BOARD           a\"board",
                        "  0x0024 ED25519                 64 bytes")) {
            assertTrue(lines.contains(line), () -> line + " in " + lines);
        }
    }

    @Test
    void textShowsTheTrailer() throws ImageException {
        List<String> lines =
                ImageInfoText.of(
                        info(
                                Requests.inSlot(
                                        new ImageRequest.SlotRequest(
                                                4096, 16, 4, ImageRequest.Padding.CONFIRMED))));
        assertTrue(lines.contains("trailer, fields every 16 bytes"), lines::toString);
        assertTrue(lines.contains("  image ok                       set"), lines::toString);
        assertTrue(lines.contains("  copy done                      unset"), lines::toString);
    }

    @Test
    void jsonQuotesWhatComesFromTheImage() throws ImageException {
        String json = ImageInfoJson.of(info(Requests.forBoard("a\"\\b")));
        assertTrue(json.contains("\"meaning\": \"a\\\"\\\\b\""), json);
        assertTrue(json.contains("\"magic\": 2532554813"), json);
        assertTrue(json.contains("\"trailer\": null"), json);
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultHasWords(ImageFault fault) {
        String text = FaultText.of(new ImageException(fault, 1, -1, 0x10));
        assertTrue(text.length() > 20, text);
        assertFalse(text.contains(fault.name()), text);
        assertFalse(text.contains("-1"), text);
        assertEquals(text.strip(), text);
    }
}
