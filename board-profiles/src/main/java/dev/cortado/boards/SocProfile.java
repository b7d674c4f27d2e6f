package dev.cortado.boards;

import java.util.Map;
import java.util.Optional;

/**
 * A chip: a CPU with memory and peripherals.
 *
 * @param name name of the file that describes it
 * @param description one line for people
 * @param cpu the core
 * @param clockHz core clock after reset, in hertz
 * @param interruptCount number of external interrupts, so of vectors after the 16 of the
 *     architecture
 * @param interrupts external interrupts by name; several names may share a number
 * @param flash where code and constants are; the vector table is at its origin
 * @param ram where everything else is
 * @param console the UART that is the console
 * @param timer the timer that is the clock
 * @param entropy the source of random bits, if there is one
 * @param interruptController on an A-profile core
 * @param programming how the flash is erased and written
 * @param flashDriver what erases and writes it in programs, if there is a driver
 * @param watchdog what resets the chip when a program does not report, if there is a driver
 */
public record SocProfile(
        String name,
        String description,
        CpuProfile cpu,
        int clockHz,
        int interruptCount,
        Map<String, Integer> interrupts,
        MemoryRegion flash,
        MemoryRegion ram,
        ConsoleProfile console,
        TimerProfile timer,
        Optional<EntropyProfile> entropy,
        Optional<InterruptControllerProfile> interruptController,
        FlashProfile programming,
        Optional<DeviceProfile> flashDriver,
        Optional<DeviceProfile> watchdog) {

    public SocProfile {
        interrupts = Map.copyOf(interrupts);
    }
}
