package dev.cortado.ota.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.Slot;
import dev.cortado.ota.bootloader.SlotSource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.SwapType;
import dev.cortado.ota.format.Trailer;
import dev.cortado.ota.format.TrailerFlag;
import dev.cortado.ota.format.TrailerLayout;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the trailers after each step is what MCUboot's clients expect there. */
class TrailerBytesTest {

    private static final int ERASED = 0xff;

    static List<UpdateLayout> swapping() {
        return layouts(UpdateMethod.MOVE, UpdateMethod.SCRATCH);
    }

    static List<UpdateLayout> copying() {
        return layouts(UpdateMethod.MOVE, UpdateMethod.SCRATCH, UpdateMethod.OVERWRITE);
    }

    private static List<UpdateLayout> layouts(UpdateMethod... methods) {
        return LayoutCatalog.all().stream()
                .filter(layout -> List.of(methods).contains(layout.method()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("swapping")
    void trialIsUnconfirmedUntilTheImageConfirms(UpdateLayout layout)
            throws FlashException, ImageException {
        Device device = device(layout);
        device.upload(device.images().fresh());
        device.request(false);
        assertEquals(TrailerFlag.SET, trailer(layout, device, 1).magic());
        assertEquals(TrailerFlag.UNSET, trailer(layout, device, 1).imageOk());
        device.boot(device.all());
        Trailer trial = trailer(layout, device, 0);
        assertEquals(TrailerFlag.SET, trial.magic());
        assertEquals(TrailerFlag.UNSET, trial.imageOk());
        assertEquals(TrailerFlag.SET, trial.copyDone());
        assertEquals(SwapType.TEST, trial.swapType());
        assertEquals(TrailerFlag.UNSET, trailer(layout, device, 1).magic());
        device.confirm();
        assertEquals(TrailerFlag.SET, trailer(layout, device, 0).imageOk());
    }

    @ParameterizedTest
    @MethodSource("copying")
    void permanentImageIsConfirmed(UpdateLayout layout) throws FlashException, ImageException {
        Device device = device(layout);
        device.upload(device.images().fresh());
        device.request(true);
        device.boot(device.all());
        Trailer done = trailer(layout, device, 0);
        assertEquals(TrailerFlag.SET, done.magic());
        assertEquals(TrailerFlag.SET, done.imageOk());
        assertEquals(TrailerFlag.SET, done.copyDone());
        assertEquals(SwapType.PERMANENT, done.swapType());
    }

    private static Device device(UpdateLayout layout) throws FlashException {
        ImageSet images = new ImageSet(layout, 1);
        return Device.fresh(layout, images, new KnownImages(images), UpdateLayout::bootloader);
    }

    private static Trailer trailer(UpdateLayout layout, Device device, int number)
            throws ImageException {
        Slot slot = layout.slot(number, device.flash());
        TrailerLayout places =
                new TrailerLayout(
                        slot.area().bytes(), layout.unitBytes(), layout.statusSectors(), 0);
        return Trailer.read(new SlotSource(slot.area(), slot.area().bytes()), places, ERASED);
    }
}
