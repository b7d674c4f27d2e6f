package dev.cortado.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method without parameters and result the handler of an exception or interrupt of
 * the core.
 *
 * <p>The vector table refers to the method itself: a function that obeys the AAPCS is an exception
 * handler on the M profile (ARMv7-M B1.5.6). The methods of the program's own classes are handlers
 * in any case, those of the SDK and of libraries when other code of their class is in the image.
 *
 * <p>The build fails when the method, or whatever it calls, may allocate, lock, initialise a class
 * or store a reference into the heap.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Interrupt {
    /**
     * An exception of the core ({@code NMI}, {@code HardFault}, {@code MemManage}, {@code
     * BusFault}, {@code UsageFault}, {@code SVCall}, {@code DebugMonitor}, {@code PendSV}, {@code
     * SysTick}), an interrupt by its name in the SoC profile, or {@code IRQ} and its number.
     */
    String value();
}
