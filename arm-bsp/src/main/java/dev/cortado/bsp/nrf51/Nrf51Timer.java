package dev.cortado.bsp.nrf51;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.Interrupt;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.time.Alarm;
import dev.cortado.runtime.time.TimerDevice;

/**
 * TIMER0 as a clock and an alarm, 32 bits wide at 1 MHz: this Cortex-M0 has no SysTick. nRF51
 * Series Reference Manual, 18.
 */
@Unchecked
public final class Nrf51Timer implements TimerDevice {
    private static final int TASKS_START = 0x000;
    private static final int TASKS_CAPTURE_1 = 0x044;
    private static final int EVENTS_COMPARE_0 = 0x140;
    private static final int EVENTS_COMPARE_2 = 0x148;
    private static final int INTENSET = 0x304;
    private static final int BITMODE = 0x508;
    private static final int PRESCALER = 0x510;
    private static final int CC_0 = 0x540;
    private static final int CC_1 = 0x544;

    private static final int INTEN_COMPARE_0 = 1 << 16;
    private static final int INTEN_COMPARE_2 = 1 << 18;
    private static final int BITMODE_32 = 3;

    /** 16 MHz / 2^4. */
    private static final int PRESCALER_1_MHZ = 4;

    private static final int BASE = 0x4000_8000;

    /** NVIC_ISER0 and NVIC_ISPR0. ARMv6-M B3.4. */
    private static final int NVIC_ISER0 = 0xE000_E100;

    private static final int NVIC_ISPR0 = 0xE000_E200;
    private static final int INTERRUPT = 1 << 8;

    /** An alarm nearer than this could be passed while it is set. */
    private static final int SHORTEST_TICKS = 2;

    private static int last;
    private static int wraps;

    /** TIMER0, whatever {@code base} says: its interrupt is bound to this class. */
    public Nrf51Timer(int base) {}

    @Override
    public void initialize() {
        Address registers = Address.of(BASE);
        registers.storeIntVolatile(BITMODE, BITMODE_32);
        registers.storeIntVolatile(PRESCALER, PRESCALER_1_MHZ);
        // CC[2] stays 0, so that each time the counter wraps it is read.
        registers.storeIntVolatile(INTENSET, INTEN_COMPARE_0 | INTEN_COMPARE_2);
        registers.storeIntVolatile(TASKS_START, 1);
        Address.of(NVIC_ISER0).storeIntVolatile(0, INTERRUPT);
    }

    private static int counter() {
        Address registers = Address.of(BASE);
        registers.storeIntVolatile(TASKS_CAPTURE_1, 1);
        return registers.loadIntVolatile(CC_1);
    }

    @Override
    public long ticks() {
        return now();
    }

    private static long now() {
        int mask = Cpu.disableInterrupts();
        int counter = counter();
        if (counter + Integer.MIN_VALUE < last + Integer.MIN_VALUE) {
            wraps++;
        }
        last = counter;
        long now = (long) wraps << 32 | counter & 0xFFFF_FFFFL;
        Cpu.restoreInterrupts(mask);
        return now;
    }

    @Override
    public void alarmAfter(int ticks) {
        Address registers = Address.of(BASE);
        int mask = Cpu.disableInterrupts();
        int alarm = counter() + (ticks < SHORTEST_TICKS ? SHORTEST_TICKS : ticks);
        registers.storeIntVolatile(CC_0, alarm);
        registers.storeIntVolatile(EVENTS_COMPARE_0, 0);
        if (counter() - alarm >= 0) {
            registers.storeIntVolatile(EVENTS_COMPARE_0, 1);
            Address.of(NVIC_ISPR0).storeIntVolatile(0, INTERRUPT);
        }
        Cpu.restoreInterrupts(mask);
    }

    /** The counter has reached the alarm, or 0. */
    @Interrupt("TIMER0")
    static void handle() {
        Address registers = Address.of(BASE);
        registers.storeIntVolatile(EVENTS_COMPARE_0, 0);
        registers.storeIntVolatile(EVENTS_COMPARE_2, 0);
        now();
        Alarm.fire();
    }
}
