package dev.cortado.flash.swd;

import dev.cortado.boards.MemoryRegion;
import java.util.ArrayList;
import java.util.List;

/** The flash controller of the nRF51 by its registers; nRF51 Series Reference Manual v3.0, 6. */
record NvmcDriver(MemoryAccess memory) implements FlashDriver {

    private static final long READY = 0x4001_E400L;
    private static final long CONFIG = 0x4001_E504L;
    private static final long ERASEPAGE = 0x4001_E508L;
    private static final int READ_ONLY = 0;
    private static final int WRITE_ENABLED = 1;
    private static final int ERASE_ENABLED = 2;
    private static final int WORDS_AT_ONCE = 256;

    @Override
    public String description() {
        return "flash written through its controller";
    }

    @Override
    public void erase(List<MemoryRegion> sectors) {
        for (MemoryRegion sector : sectors) {
            List<SwdOperation> operations =
                    new ArrayList<>(MemoryAccess.store(CONFIG, ERASE_ENABLED));
            operations.addAll(MemoryAccess.store(ERASEPAGE, (int) sector.origin()));
            operations.addAll(MemoryAccess.await(READY, 1, 1));
            operations.addAll(MemoryAccess.store(CONFIG, READ_ONLY));
            memory.run(operations, sector.origin());
        }
    }

    @Override
    public void write(long address, byte[] bytes) {
        int[] words = MemoryAccess.words(bytes);
        for (int from = 0; from < words.length; from += WORDS_AT_ONCE) {
            List<SwdOperation> operations =
                    new ArrayList<>(MemoryAccess.store(CONFIG, WRITE_ENABLED));
            for (int i = from; i < Math.min(from + WORDS_AT_ONCE, words.length); i++) {
                operations.addAll(MemoryAccess.store(address + 4L * i, words[i]));
                operations.addAll(MemoryAccess.await(READY, 1, 1));
            }
            operations.addAll(MemoryAccess.store(CONFIG, READ_ONLY));
            memory.run(operations, address + 4L * from);
        }
    }

    @Override
    public void finish() {}
}
