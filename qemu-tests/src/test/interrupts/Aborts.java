import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.Interrupt;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.bsp.cortexa.Gic;

/** Does the wrong thing that the first byte of its input names, on virt's core of the A profile. */
class Aborts {
    /** No memory and no device. */
    static final int NOTHING = 0x0E00_0000;

    /** UDF #16 (ARM DDI 0406C A8.8.247), twice of 16 bits. */
    static final int[] UNDEFINED = {0xDE10_DE10, 0xDE10_DE10};

    static final int RTC = 34;
    static final int GPIO = 39;
    static final int[] FEW = new int[4];
    static volatile int index;
    static volatile int order;

    @Interrupt("GPIO")
    static void failing() {
        FEW[index]++;
    }

    @Interrupt("RTC")
    static void noted() {
        order = order * 10 + 1;
    }

    @NoInline
    static void write(int address) {
        Address.of(address).storeIntVolatile(0, 1);
    }

    @NoInline
    static int read(int address) {
        return Address.of(address).loadIntVolatile(0);
    }

    /** Code without stack checks. */
    @Unchecked
    static final class Depths {
        @NoInline
        static int dive(int levels) {
            return levels == 0 ? 0 : 1 + dive(levels - 1) * 2;
        }
    }

    static void main() throws Exception {
        int deed = System.in.read();
        System.out.println("deed " + (char) deed);
        switch (deed) {
            case 'w' -> write(NOTHING);
            case 'r' -> System.out.println(read(NOTHING + 16));
            case 'u' -> Cpu.call(Address.ofObject(UNDEFINED).plus(9));
            case 'p' -> Cpu.call(Address.of(NOTHING + 1));
            case 's' -> System.out.println(Depths.dive(1_000_000));
            case 'h' -> {
                index = 9;
                Gic.enable(GPIO);
                Gic.setPending(GPIO);
                Cpu.instructionBarrier();
            }
            case 'i' -> interrupts();
            default -> {}
        }
        System.out.println("done");
    }

    static void interrupts() {
        Gic.enable(RTC);
        int mask = Cpu.disableInterrupts();
        Gic.setPending(RTC);
        Cpu.instructionBarrier();
        System.out.println("masked: " + order);
        Cpu.restoreInterrupts(mask);
        Cpu.instructionBarrier();
        System.out.println("unmasked: " + order);
        Gic.disable(RTC);
        Gic.setPending(RTC);
        Cpu.instructionBarrier();
        System.out.println("disabled: " + order);
        Gic.clearPending(RTC);
        Gic.enable(RTC);
        Cpu.instructionBarrier();
        System.out.println("cleared: " + order);
    }
}
