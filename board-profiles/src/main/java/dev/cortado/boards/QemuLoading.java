package dev.cortado.boards;

import java.util.List;

/** How QEMU comes by an image. */
public enum QemuLoading {
    /** The machine loads it and starts it as its reset would. */
    KERNEL("kernel"),
    /**
     * The machine executes from the start of flash, which can be a file that it keeps up to date.
     */
    FLASH("flash");

    private final String key;

    QemuLoading(String key) {
        this.key = key;
    }

    /** The name in profiles. */
    public String key() {
        return key;
    }

    /** The arguments for an ELF file. */
    public List<String> arguments(String file) {
        return this == KERNEL
                ? List.of("-kernel", file)
                : List.of("-device", "loader,file=" + file.replace(",", ",,"));
    }
}
