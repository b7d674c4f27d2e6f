package dev.cortado.runtime.fault;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ErrorConsole;

/** Names of exceptions, and the fault status registers of ARMv7-M in words. ARMv7-M B3.2.15. */
@Unchecked
final class FaultStatus {
    private static final int CFSR = 0xE000_ED28;
    private static final int HFSR = 0xE000_ED2C;
    private static final int MMFAR = 0xE000_ED34;
    private static final int BFAR = 0xE000_ED38;

    static final int CFSR_MMARVALID = 1 << 7;

    /** MSTKERR and MLSPERR: the MPU refused what exception entry stores. */
    static final int CFSR_STACKING = 1 << 4 | 1 << 5;

    private static final int CFSR_BFARVALID = 1 << 15;

    /** ARMv7-M B1.5.2, table B1-4. */
    private static final String EXCEPTIONS =
            "Thread Reset NMI HardFault MemManage BusFault UsageFault - - - - SVCall DebugMonitor -"
                    + " PendSV SysTick";

    /** MMFSR, BFSR and UFSR from bit 0 on. */
    private static final String CFSR_BITS =
            "IACCVIOL DACCVIOL - MUNSTKERR MSTKERR MLSPERR - MMARVALID IBUSERR PRECISERR"
                + " IMPRECISERR UNSTKERR STKERR LSPERR - BFARVALID UNDEFINSTR INVSTATE INVPC NOCP -"
                + " - - - UNALIGNED DIVBYZERO";

    private static final int CORE_EXCEPTIONS = 16;

    private FaultStatus() {}

    /** The configurable fault status register. */
    static int configurable() {
        return Address.of(CFSR).loadIntVolatile(0);
    }

    /** Forgets the faults so far: the bits are cleared by writing ones. */
    static void clear() {
        Address.of(CFSR).storeIntVolatile(0, -1);
    }

    /** The address that the MPU refused, if MMARVALID is set. */
    static int refusedAddress() {
        return Address.of(MMFAR).loadIntVolatile(0);
    }

    /** Prints the name of an exception. */
    @NoAllocation
    static void printName(int exception) {
        if (exception < CORE_EXCEPTIONS) {
            WordList.print(EXCEPTIONS, exception);
        } else {
            ErrorConsole.print("IRQ");
            printDecimal(exception - CORE_EXCEPTIONS);
        }
    }

    /** Prints the registers that have something to say, each in a line. */
    @NoAllocation
    static void print() {
        int cfsr = configurable();
        if (cfsr != 0) {
            printRegister("\n  CFSR ", cfsr);
            for (int bit = 0; bit < 26; bit++) {
                if ((cfsr >>> bit & 1) != 0) {
                    ErrorConsole.write(' ');
                    WordList.print(CFSR_BITS, bit);
                }
            }
        }
        int hfsr = Address.of(HFSR).loadIntVolatile(0);
        if (hfsr != 0) {
            printRegister("\n  HFSR ", hfsr);
            printBit(" VECTTBL", hfsr, 1);
            printBit(" FORCED", hfsr, 30);
            printBit(" DEBUGEVT", hfsr, 31);
        }
        if ((cfsr & CFSR_MMARVALID) != 0) {
            printRegister("\n  MMFAR ", refusedAddress());
        }
        if ((cfsr & CFSR_BFARVALID) != 0) {
            printRegister("\n  BFAR ", Address.of(BFAR).loadIntVolatile(0));
        }
    }

    private static void printRegister(String name, int value) {
        ErrorConsole.print(name);
        ErrorConsole.printHex(value);
    }

    private static void printBit(String name, int register, int bit) {
        if ((register >>> bit & 1) != 0) {
            ErrorConsole.print(name);
        }
    }

    /** Prints a number from 0 to 999. */
    @NoAllocation
    static void printDecimal(int value) {
        int tens = tenth(value);
        int hundreds = tenth(tens);
        if (hundreds != 0) {
            ErrorConsole.write('0' + hundreds);
        }
        if (tens != 0) {
            ErrorConsole.write('0' + tens - hundreds * 10);
        }
        ErrorConsole.write('0' + value - tens * 10);
    }

    /** Exact up to 1028: not every core divides. */
    private static int tenth(int value) {
        return value * 205 >> 11;
    }
}
