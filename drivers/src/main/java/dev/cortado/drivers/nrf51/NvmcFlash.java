package dev.cortado.drivers.nrf51;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;
import dev.cortado.drivers.WordFlash;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.FlashOperation;

/**
 * The code flash by way of the non-volatile memory controller. nRF51 Series Reference Manual v3.0,
 * 6.
 *
 * <p>The core stands still while a word is programmed (46 us) or a page erased (22 ms). What was
 * done is read back.
 */
@Unchecked
public final class NvmcFlash extends WordFlash {
    private static final int READY = 0x400;
    private static final int CONFIG = 0x504;
    private static final int ERASEPAGE = 0x508;

    private static final int CONFIG_REN = 0;
    private static final int CONFIG_WEN = 1;
    private static final int CONFIG_EEN = 2;

    private static final int PAGE_BYTES = 1024;

    private final int base;

    /** The flash whose controller's registers start at {@code base}. */
    public NvmcFlash(int base) {
        super(0);
        this.base = base;
    }

    /** nRF51822 Product Specification v3.1, 8.17: a word may be written twice between erases. */
    @Override
    public boolean canRepeatProgram() {
        return true;
    }

    @Override
    public int sectorBytes(int offset) {
        return PAGE_BYTES;
    }

    @Override
    public void program(int offset, byte[] buffer, int index, int length) throws FlashException {
        Address words = at(offset);
        configure(CONFIG_WEN);
        int differing = 0;
        for (int i = 0; i < length; i += WORD_BYTES) {
            int word = word(buffer, index + i);
            // A word of ones stays erased; a write would count against the two that it stands.
            if (word != ERASED) {
                words.storeIntVolatile(i, word);
                awaitReady();
            }
            differing |= words.loadIntVolatile(i) ^ word;
        }
        configure(CONFIG_REN);
        if (differing != 0) {
            throw new FlashException(FlashOperation.PROGRAM, offset);
        }
    }

    @Override
    public void erase(int offset) throws FlashException {
        configure(CONFIG_EEN);
        Address.of(base).storeIntVolatile(ERASEPAGE, offset);
        awaitReady();
        configure(CONFIG_REN);
        if (!isBlank(offset, PAGE_BYTES)) {
            throw new FlashException(FlashOperation.ERASE, offset);
        }
    }

    private void configure(int mode) {
        Address.of(base).storeIntVolatile(CONFIG, mode);
        awaitReady();
    }

    private void awaitReady() {
        Address registers = Address.of(base);
        while ((registers.loadIntVolatile(READY) & 1) == 0) {
            continue;
        }
    }
}
