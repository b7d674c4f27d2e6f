package dev.cortado.runtime.controller;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;

/** PendSV, or what stands for it, and the interrupts of devices. */
@Unchecked
public final class CoreInterrupts {
    /** SCB ICSR. ARMv7-M B3.2.4. */
    private static final int ICSR = 0xE000_ED04;

    private static final int ICSR_PENDSVSET = 1 << 28;

    /** NVIC_ISER0, of 32 interrupts each. ARMv7-M B3.4.4. */
    private static final int NVIC_ISER0 = 0xE000_E100;

    /** SCB SHPR3: PendSV's priority is in bits 16 to 23. ARMv7-M B3.2.12. */
    private static final int SHPR3 = 0xE000_ED20;

    private static final int PENDSV_LOWEST = 0xFF << 16;

    private CoreInterrupts() {}

    /** Gives the switch the lowest priority, so that it interrupts no handler. */
    public static void enableSwitch() {
        if (isApplicationProfile()) {
            controller().enableSwitch();
            return;
        }
        Address priorities = Address.of(SHPR3);
        priorities.storeIntVolatile(0, priorities.loadIntVolatile(0) | PENDSV_LOWEST);
    }

    /** Makes the switch pending; safe in interrupts. */
    @NoAllocation
    public static void pendSwitch() {
        if (isApplicationProfile()) {
            controller().pendSwitch();
            return;
        }
        Address.of(ICSR).storeIntVolatile(0, ICSR_PENDSVSET);
    }

    /** Whether an interrupt of a device but the timer is enabled. */
    public static boolean isAnyEnabledButTimer() {
        int timer = ImageConstants.boardProperty("timer-irq");
        if (isApplicationProfile()) {
            return controller().isAnyEnabledBut(timer);
        }
        int count = ImageConstants.boardProperty("interrupts");
        for (int first = 0; first < count; first += 32) {
            int enabled = Address.of(NVIC_ISER0 + first / 8).loadIntVolatile(0);
            if (timer >= first && timer < first + 32) {
                enabled &= ~(1 << timer - first);
            }
            if (enabled != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isApplicationProfile() {
        return ImageConstants.boardProperty("application-profile") == 1;
    }

    private static InterruptController controller() {
        return (InterruptController) ImageConstants.interruptController();
    }
}
