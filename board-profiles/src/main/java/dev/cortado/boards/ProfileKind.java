package dev.cortado.boards;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The three kinds of profile files, each in the directory of its name; a kind's files may override
 * what the earlier kinds' say.
 */
enum ProfileKind {
    CPU(
            "cpu",
            Set.of(
                    "description",
                    "inherits",
                    "architecture",
                    "mpu-regions",
                    "memory-protection",
                    "llvm.triple",
                    "llvm.cpu",
                    "llvm.features",
                    "llvm.float-abi")),
    SOC(
            "soc",
            Set.of(
                    "cpu",
                    "clock-hz",
                    "interrupts",
                    "interrupt-names.*",
                    "memory.flash.origin",
                    "memory.flash.length",
                    "memory.flash.sectors",
                    "memory.flash.write-bytes",
                    "memory.flash.controller",
                    "uf2-family",
                    "memory.ram.origin",
                    "memory.ram.length",
                    "console.driver",
                    "console.base",
                    "console.receive-irq",
                    "timer.driver",
                    "timer.clock-hz",
                    "timer.irq",
                    "interrupt-controller.driver",
                    "interrupt-controller.distributor",
                    "interrupt-controller.cpu-interface",
                    "entropy.driver",
                    "entropy.base",
                    "flash-driver.driver",
                    "flash-driver.base",
                    "watchdog.driver",
                    "watchdog.base")),
    BOARD(
            "board",
            with(
                    PartitionReader.KEYS,
                    "soc",
                    "stack",
                    "thread-stack",
                    "text",
                    "optimize",
                    "qemu.machine",
                    "qemu.arguments",
                    "qemu.loading"));

    private final String directory;
    private final Set<String> ownKeys;

    ProfileKind(String directory, Set<String> ownKeys) {
        this.directory = directory;
        this.ownKeys = ownKeys;
    }

    String directory() {
        return directory;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private static String anyBelowParent(String key) {
        return key.substring(0, key.lastIndexOf('.') + 1) + "*";
    }

    /** Whether a file of this kind may hold the key. */
    boolean allows(String key) {
        for (ProfileKind kind : values()) {
            if (kind.ownKeys.contains(key) || kind.ownKeys.contains(anyBelowParent(key))) {
                return kind.compareTo(this) <= 0;
            }
        }
        return false;
    }
}
