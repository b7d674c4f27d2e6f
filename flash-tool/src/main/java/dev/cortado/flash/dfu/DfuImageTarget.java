package dev.cortado.flash.dfu;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.target.ImageTarget;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A bootloader that takes firmware as a whole; DFU 1.1. */
final class DfuImageTarget implements ImageTarget {

    private final DfuDevice device;
    private boolean stillTalks = true;
    private boolean installed;

    DfuImageTarget(DfuDevice device) {
        this.device = device;
    }

    @Override
    public String description() {
        return device.name() + ", DFU";
    }

    @Override
    public boolean has(Firmware firmware) {
        if (!device.functional().canUpload()) {
            return false;
        }
        byte[] wanted = firmware.contiguous();
        ByteArrayOutputStream present = new ByteArrayOutputStream(wanted.length);
        int most = device.functional().transferBytes();
        device.toIdle();
        for (int block = 0; present.size() < wanted.length; block++) {
            byte[] some = device.upload(block & 0xffff, most, "read its firmware");
            present.writeBytes(some);
            if (some.length < most) {
                break;
            }
        }
        device.toIdle();
        byte[] there = present.toByteArray();
        return there.length >= wanted.length
                && Arrays.equals(there, 0, wanted.length, wanted, 0, wanted.length);
    }

    @Override
    public String intent(Firmware firmware) {
        return has(firmware)
                ? "the firmware is there already; nothing to do"
                : "download %,d bytes".formatted(firmware.length());
    }

    @Override
    public void install(Firmware firmware, ProgressListener progress) {
        byte[] bytes = firmware.contiguous();
        int most = device.functional().transferBytes();
        progress.begin("write", bytes.length);
        device.toIdle();
        for (int from = 0, block = 0; from < bytes.length; from += most, block++) {
            int to = Math.min(from + most, bytes.length);
            device.download(
                    block & 0xffff,
                    Arrays.copyOfRange(bytes, from, to),
                    "take bytes %,d to %,d".formatted(from, to - 1));
            progress.advance(to - from);
        }
        stillTalks = device.manifest();
        installed = true;
    }

    /**
     * Firmware that has been installed starts by itself, or when the device is plugged in again.
     */
    @Override
    public void reset() {
        if (!installed) {
            throw new FlashException(
                    device.name() + " cannot be reset by DFU",
                    "Unplug it and plug it in again, or press its reset button.");
        }
        if (stillTalks) {
            device.detach();
        }
    }

    @Override
    public void close() {
        try (device) {
            if (!installed) {
                device.toIdle();
            }
        } catch (FlashException alreadyGone) {
            return;
        }
    }
}
