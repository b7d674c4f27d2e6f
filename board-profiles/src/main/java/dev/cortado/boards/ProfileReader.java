package dev.cortado.boards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes typed profiles out of values and enforces the rules. */
final class ProfileReader {

    private static final String SYSTICK_DRIVER = "dev.cortado.bsp.cortexm.SysTickTimer";
    private static final int DEFAULT_THREAD_STACK_BYTES = 2048;
    private static final long LAST_ADDRESS = 0xFFFF_FFFFL;
    private static final Pattern CLASS_NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
    private static final Pattern TRIPLE =
            Pattern.compile("thumb[a-z0-9.]+-[a-z]+-[a-z]+-eabi(hf)?");

    private static final long DEFAULT_SECTOR_BYTES = 4096;
    private static final Pattern SECTORS = Pattern.compile("(\\d{1,6}) ?x ?(\\d{1,6})(K?)");

    private static final Pattern INTERRUPT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** ARMv7-M B1.5.2, table B1-4. */
    private static final Set<String> CORE_EXCEPTIONS =
            Set.of(
                    "Reset",
                    "NMI",
                    "HardFault",
                    "MemManage",
                    "BusFault",
                    "UsageFault",
                    "SVCall",
                    "DebugMonitor",
                    "PendSV",
                    "SysTick");

    private ProfileReader() {}

    static CpuProfile cpu(String name, String description, ProfileValues values) {
        Architecture architecture =
                values.oneOf("architecture", Architecture.values(), Architecture::key);
        FloatAbi floatAbi = values.oneOf("llvm.float-abi", FloatAbi.values(), FloatAbi::key);
        String triple = values.text("llvm.triple");
        if (!TRIPLE.matcher(triple).matches()) {
            throw values.invalid(
                    "llvm.triple",
                    "must be a normalised Thumb triple such as thumbv7m-none-unknown-eabi, not '"
                            + triple
                            + "'");
        }
        if (triple.endsWith("hf") != (floatAbi == FloatAbi.HARD)) {
            throw values.invalid(
                    "llvm.float-abi", "must be hard exactly if llvm.triple ends in eabihf");
        }
        if (floatAbi == FloatAbi.HARD && architecture == Architecture.ARMV6_M) {
            throw values.invalid("llvm.float-abi", "must be soft on armv6-m, which has no FPU");
        }
        int mpuRegions = (int) values.number("mpu-regions", 0, 16);
        Optional<String> memoryProtection = values.optionalText("memory-protection");
        memoryProtection.ifPresent(driver -> requireClassName("memory-protection", driver, values));
        return new CpuProfile(
                name,
                description,
                architecture,
                mpuRegions,
                mpuRegions == 0 ? Optional.empty() : memoryProtection,
                new LlvmTarget(
                        triple,
                        values.text("llvm.cpu"),
                        values.optionalText("llvm.features").orElse(""),
                        floatAbi));
    }

    static SocProfile soc(String name, String description, CpuProfile cpu, ProfileValues values) {
        MemoryRegion flash = region("memory.flash", values);
        MemoryRegion ram = region("memory.ram", values);
        if (flash.overlaps(ram)) {
            throw values.invalid(
                    "memory.ram.origin", "RAM at " + ram + " must not overlap flash at " + flash);
        }
        // ARMv7-M B3.2.5: the vector table's address is aligned to 128 bytes at least.
        if (flash.origin() % 128 != 0) {
            throw values.invalid(
                    "memory.flash.origin", "must be a multiple of 128, for the vector table");
        }
        // ARMv6-M B3.4: 32 external interrupts; ARMv7-M B3.4: 496.
        // GICv2 2.2.1: 1020 interrupts, those of the core included.
        int most =
                switch (cpu.architecture()) {
                    case ARMV6_M -> 32;
                    case ARMV7_M, ARMV7E_M -> 496;
                    case ARMV7_A -> 1020;
                };
        int interrupts = (int) values.number("interrupts", 1, most);
        String driver = values.text("console.driver");
        requireClassName("console.driver", driver, values);
        return new SocProfile(
                name,
                description,
                cpu,
                (int) values.number("clock-hz", 1000, Integer.MAX_VALUE),
                interrupts,
                interruptNames(interrupts, values),
                flash,
                ram,
                new ConsoleProfile(
                        driver,
                        multipleOf(
                                4,
                                "console.base",
                                values.number("console.base", 0, LAST_ADDRESS),
                                values),
                        (int) values.number("console.receive-irq", 0, interrupts - 1)),
                timer(interrupts, values),
                entropy(values),
                interruptController(cpu, values),
                programming(flash, values),
                device("flash-driver", values),
                device("watchdog", values));
    }

    private static Optional<DeviceProfile> device(String name, ProfileValues values) {
        String driverKey = name + ".driver";
        String baseKey = name + ".base";
        if (values.optionalText(driverKey).isEmpty()) {
            return Optional.empty();
        }
        String driver = values.text(driverKey);
        requireClassName(driverKey, driver, values);
        long base = multipleOf(4, baseKey, values.number(baseKey, 0, LAST_ADDRESS), values);
        return Optional.of(new DeviceProfile(driver, base));
    }

    private static Optional<EntropyProfile> entropy(ProfileValues values) {
        if (values.optionalText("entropy.driver").isEmpty()) {
            return Optional.empty();
        }
        String driver = values.text("entropy.driver");
        requireClassName("entropy.driver", driver, values);
        return Optional.of(
                new EntropyProfile(
                        driver,
                        multipleOf(
                                4,
                                "entropy.base",
                                values.number("entropy.base", 0, LAST_ADDRESS),
                                values)));
    }

    /** Required on the A profile, where it is no part of the core; not read on others. */
    private static Optional<InterruptControllerProfile> interruptController(
            CpuProfile cpu, ProfileValues values) {
        if (cpu.architecture().isMicrocontroller()) {
            return Optional.empty();
        }
        String driver = values.text("interrupt-controller.driver");
        requireClassName("interrupt-controller.driver", driver, values);
        return Optional.of(
                new InterruptControllerProfile(
                        driver,
                        registers("interrupt-controller.distributor", values),
                        registers("interrupt-controller.cpu-interface", values)));
    }

    private static long registers(String key, ProfileValues values) {
        return multipleOf(4, key, values.number(key, 0, LAST_ADDRESS), values);
    }

    /** Sectors of 4 KB unless the file names others. */
    private static FlashProfile programming(MemoryRegion flash, ProfileValues values) {
        String unitKey = "memory.flash.write-bytes";
        int unit = optionalNumber(unitKey, 1, 256, values).orElse(4);
        if (Integer.bitCount(unit) != 1) {
            throw values.invalid(unitKey, "must be a power of 2");
        }
        Optional<String> controller = values.optionalText("memory.flash.controller");
        return new FlashProfile(
                sectors(flash, values),
                unit,
                controller.isEmpty()
                        ? FlashController.NONE
                        : values.oneOf(
                                "memory.flash.controller",
                                FlashController.values(),
                                FlashController::key),
                values.optionalText("uf2-family").isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(values.number("uf2-family", 0, LAST_ADDRESS)));
    }

    private static List<MemoryRegion> sectors(MemoryRegion flash, ProfileValues values) {
        String key = "memory.flash.sectors";
        List<MemoryRegion> sectors = new ArrayList<>();
        long address = flash.origin();
        for (String run : values.texts(key)) {
            Matcher matcher = SECTORS.matcher(run);
            if (!matcher.matches()) {
                throw values.invalid(key, "must be counts and sizes such as 4 x 16K, not " + run);
            }
            long size = Long.parseLong(matcher.group(2)) * (matcher.group(3).isEmpty() ? 1 : 1024);
            for (int i = Integer.parseInt(matcher.group(1)); i > 0 && size > 0; i--) {
                sectors.add(new MemoryRegion(address, size));
                address += size;
            }
        }
        if (sectors.isEmpty()) {
            for (; address < flash.end(); address = sectors.getLast().end()) {
                sectors.add(
                        new MemoryRegion(
                                address, Math.min(DEFAULT_SECTOR_BYTES, flash.end() - address)));
            }
        }
        if (address != flash.end()) {
            throw values.invalid(
                    key,
                    "must add up to the flash's length of %d bytes, not %d"
                            .formatted(flash.length(), address - flash.origin()));
        }
        return sectors;
    }

    /** SysTick at the core's clock unless the file names another timer. */
    private static TimerProfile timer(int interrupts, ProfileValues values) {
        String driver = values.optionalText("timer.driver").orElse(SYSTICK_DRIVER);
        if (!CLASS_NAME.matcher(driver).matches()) {
            throw values.invalid(
                    "timer.driver", "must be the name of a class, not '" + driver + "'");
        }
        return new TimerProfile(
                driver,
                optionalNumber("timer.clock-hz", 1000, Integer.MAX_VALUE, values)
                        .orElseGet(() -> (int) values.number("clock-hz", 1000, Integer.MAX_VALUE)),
                optionalNumber("timer.irq", 0, interrupts - 1, values).orElse(-1));
    }

    private static Optional<Integer> optionalNumber(
            String key, int min, int max, ProfileValues values) {
        return values.optionalText(key).map(present -> (int) values.number(key, min, max));
    }

    private static Map<String, Integer> interruptNames(int count, ProfileValues values) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (String name : values.namesBelow("interrupt-names")) {
            String key = "interrupt-names." + name;
            if (!INTERRUPT_NAME.matcher(name).matches()) {
                throw values.invalid(key, "must be a name of letters, digits and underscores");
            }
            if (CORE_EXCEPTIONS.contains(name) || name.matches("IRQ\\d+")) {
                throw values.invalid(key, "is the name of another vector");
            }
            names.put(name, (int) values.number(key, 0, count - 1));
        }
        return names;
    }

    static BoardProfile board(
            String name, String description, SocProfile soc, ProfileValues values) {
        return new BoardProfile(
                name,
                description,
                soc,
                // AAPCS32 6.2.1.2: the stack pointer is a multiple of 8 at a public interface.
                (int)
                        multipleOf(
                                8,
                                "stack",
                                values.number("stack", 256, soc.ram().length() / 2),
                                values),
                (int)
                        multipleOf(
                                8,
                                "thread-stack",
                                optionalNumber(
                                                "thread-stack",
                                                512,
                                                (int) (soc.ram().length() / 2),
                                                values)
                                        .orElse(DEFAULT_THREAD_STACK_BYTES),
                                values),
                values.oneOf("text", TextProfile.values(), TextProfile::key),
                values.oneOf("optimize", Optimization.values(), Optimization::key),
                new QemuProfile(
                        values.text("qemu.machine"),
                        values.texts("qemu.arguments"),
                        values.optionalText("qemu.loading").isEmpty()
                                ? QemuLoading.KERNEL
                                : values.oneOf(
                                        "qemu.loading", QemuLoading.values(), QemuLoading::key)),
                PartitionReader.read(soc, values));
    }

    private static void requireClassName(String key, String name, ProfileValues values) {
        if (!CLASS_NAME.matcher(name).matches()) {
            throw values.invalid(key, "must be the name of a class, not '" + name + "'");
        }
    }

    private static MemoryRegion region(String key, ProfileValues values) {
        String originKey = key + ".origin";
        String lengthKey = key + ".length";
        long origin = multipleOf(8, originKey, values.number(originKey, 0, LAST_ADDRESS), values);
        long length =
                multipleOf(8, lengthKey, values.number(lengthKey, 1024, LAST_ADDRESS), values);
        if (origin + length > LAST_ADDRESS + 1) {
            throw values.invalid(lengthKey, "must not reach beyond the 32-bit address space");
        }
        return new MemoryRegion(origin, length);
    }

    private static long multipleOf(int unit, String key, long value, ProfileValues values) {
        if (value % unit != 0) {
            throw values.invalid(key, "must be a multiple of " + unit);
        }
        return value;
    }
}
