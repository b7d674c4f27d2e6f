package dev.cortado.flash.stm32;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.link.ByteLink;
import dev.cortado.flash.target.MemoryTarget;
import java.util.List;
import java.util.Optional;

/** An STM32 in its bootloader. */
public final class Stm32Target implements MemoryTarget {

    private final ByteLink link;
    private final Stm32Bootloader bootloader;
    private final BoardProfile board;
    private final int productId;

    private Stm32Target(ByteLink link, Stm32Bootloader bootloader, BoardProfile board) {
        this.link = link;
        this.bootloader = bootloader;
        this.board = board;
        this.productId = bootloader.productId();
    }

    /**
     * Talks to the bootloader at the other end.
     *
     * @throws dev.cortado.flash.FlashException if there is none
     */
    public static Stm32Target attach(ByteLink link, BoardProfile board) {
        return new Stm32Target(link, Stm32Bootloader.synchronise(link), board);
    }

    @Override
    public String description() {
        return "STM32 bootloader at %s, product 0x%03X".formatted(link.name(), productId);
    }

    @Override
    public int chunkBytes() {
        return Stm32Bootloader.MOST_BYTES;
    }

    @Override
    public boolean readable() {
        return true;
    }

    @Override
    public boolean erasable() {
        return true;
    }

    @Override
    public byte[] read(long address, int length) {
        return bootloader.read(address, length);
    }

    @Override
    public Optional<Boolean> holds(long address, byte[] expected) {
        return Optional.empty();
    }

    /** AN3155 3.7: pages go by their number in the flash. */
    @Override
    public void erase(List<MemoryRegion> sectors) {
        List<MemoryRegion> all = board.soc().programming().sectors();
        bootloader.erase(sectors.stream().map(all::indexOf).toList());
    }

    @Override
    public void write(long address, byte[] bytes) {
        bootloader.write(address, bytes);
    }

    @Override
    public void finish() {}

    @Override
    public void reset() {
        bootloader.go(board.flash().origin());
    }

    @Override
    public void close() {
        link.close();
    }
}
