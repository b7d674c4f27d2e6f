package dev.cortado.bsp.cortexm;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.Interrupt;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.time.Alarm;
import dev.cortado.runtime.time.TimerDevice;

/**
 * SysTick as a clock and an alarm: a period of 2^24 ticks while no alarm is set, else one that ends
 * with the alarm. Each change of the period loses the few ticks between reading and writing the
 * counter. ARMv7-M B3.3.
 */
@Unchecked
public final class SysTickTimer implements TimerDevice {
    private static final int SYST_CSR = 0xE000_E010;
    private static final int SYST_RVR = 0xE000_E014;
    private static final int SYST_CVR = 0xE000_E018;
    private static final int CSR_ENABLE = 1;
    private static final int CSR_TICKINT = 1 << 1;
    private static final int CSR_CLKSOURCE_PROCESSOR = 1 << 2;

    /** ARMv7-M B3.2.4. */
    private static final int ICSR = 0xE000_ED04;

    private static final int ICSR_PENDSTSET = 1 << 26;
    private static final int ICSR_PENDSTCLR = 1 << 25;

    private static final int LONGEST_PERIOD = 1 << 24;

    /** Ticks that reading and restarting the counter take. */
    private static final int RESTART_TICKS = 4;

    /** Shorter periods could end before the caller has gone on. */
    private static final int SHORTEST_PERIOD = 64;

    private static long before;
    private static int period;

    /** The timer of the core; its registers are where the architecture puts them. */
    public SysTickTimer(int base) {}

    @Override
    public void initialize() {
        period = LONGEST_PERIOD;
        Address.of(SYST_RVR).storeIntVolatile(0, LONGEST_PERIOD - 1);
        Address.of(SYST_CVR).storeIntVolatile(0, 0);
        Address.of(SYST_CSR)
                .storeIntVolatile(0, CSR_ENABLE | CSR_TICKINT | CSR_CLKSOURCE_PROCESSOR);
    }

    @Override
    public long ticks() {
        int mask = Cpu.disableInterrupts();
        long now = before + elapsed();
        Cpu.restoreInterrupts(mask);
        return now;
    }

    /** Ticks since the counter was last 0 and its interrupt taken; interrupts are masked. */
    private static int elapsed() {
        int counter = Address.of(SYST_CVR).loadIntVolatile(0);
        int wrapped = 0;
        if ((Address.of(ICSR).loadIntVolatile(0) & ICSR_PENDSTSET) != 0) {
            wrapped = period;
            counter = Address.of(SYST_CVR).loadIntVolatile(0);
        }
        return counter == 0 ? wrapped : wrapped + period - counter;
    }

    @Override
    public void alarmAfter(int ticks) {
        int mask = Cpu.disableInterrupts();
        int next = ticks < SHORTEST_PERIOD ? SHORTEST_PERIOD : ticks;
        before += elapsed() + RESTART_TICKS;
        restart(next > LONGEST_PERIOD ? LONGEST_PERIOD : next);
        Address.of(ICSR).storeIntVolatile(0, ICSR_PENDSTCLR);
        Cpu.restoreInterrupts(mask);
    }

    private static void restart(int ticks) {
        Address.of(SYST_RVR).storeIntVolatile(0, ticks - 1);
        Address.of(SYST_CVR).storeIntVolatile(0, 0);
        period = ticks;
    }

    /** The counter has reached 0 and started again. */
    @Interrupt("SysTick")
    static void handle() {
        int mask = Cpu.disableInterrupts();
        before += period;
        if (period != LONGEST_PERIOD) {
            before += elapsed() + RESTART_TICKS;
            restart(LONGEST_PERIOD);
        }
        Cpu.restoreInterrupts(mask);
        Alarm.fire();
    }
}
