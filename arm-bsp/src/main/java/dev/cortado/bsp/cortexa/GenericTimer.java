package dev.cortado.bsp.cortexa;

import dev.cortado.abi.GenericTimerRegisters;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.Interrupt;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.time.Alarm;
import dev.cortado.runtime.time.TimerDevice;

/** The core's generic timer, of which the physical one is the alarm. ARM DDI 0406C B8.1. */
@Unchecked
public final class GenericTimer implements TimerDevice {
    private static final int CTL_ENABLE = 1;
    private static final int CTL_OFF = 0;

    private static long start;

    /** The timer of the core; its registers are where the architecture puts them. */
    public GenericTimer(int base) {}

    @Override
    public void initialize() {
        GenericTimerRegisters.setControl(CTL_OFF);
        start = GenericTimerRegisters.count();
        Gic.enable(ImageConstants.boardProperty("timer-irq"));
    }

    @Override
    public long ticks() {
        return GenericTimerRegisters.count() - start;
    }

    @Override
    public void alarmAfter(int ticks) {
        GenericTimerRegisters.setValue(ticks);
        GenericTimerRegisters.setControl(CTL_ENABLE);
    }

    @Interrupt("TIMER")
    static void alarm() {
        GenericTimerRegisters.setControl(CTL_OFF);
        Alarm.fire();
    }
}
