package dev.cortado.ota.device;

import dev.cortado.abi.ImageConstants;
import dev.cortado.ota.smp.ByteStream;
import dev.cortado.runtime.console.ConsoleDevice;

/** The board's console, polled. */
public final class ConsoleStream implements ByteStream {

    @Override
    public int read(byte[] buffer, int index, int length) {
        ConsoleDevice device = (ConsoleDevice) ImageConstants.console();
        int count = 0;
        while (count < length) {
            int next = device.read();
            if (next < 0) {
                break;
            }
            buffer[index + count] = (byte) next;
            count++;
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, int index, int length) {
        ConsoleDevice device = (ConsoleDevice) ImageConstants.console();
        for (int i = 0; i < length; i++) {
            device.write(bytes[index + i]);
        }
    }
}
