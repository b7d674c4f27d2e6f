import dev.cortado.abi.Cpu;
import dev.cortado.abi.Interrupt;
import dev.cortado.bsp.cortexm.Nvic;
import dev.cortado.bsp.cortexm.Scb;

/** Handlers note their digit in the order in which they run. */
class Priorities {
    static volatile int order;

    @Interrupt("PendSV")
    static void leastUrgent() {
        order = order * 10 + 1;
    }

    @Interrupt("NMI")
    static void notMaskable() {
        order = order * 10 + 2;
    }

    @Interrupt("IRQ3")
    static void urgent() {
        Nvic.setPending(4);
        Cpu.instructionBarrier();
        order = order * 10 + 3;
    }

    @Interrupt("IRQ4")
    static void moreUrgent() {
        order = order * 10 + 4;
    }

    static void main() {
        Scb.setPriority(14, 255);
        Nvic.setPriority(3, 0x80);
        Nvic.setPriority(4, 0x40);
        Nvic.enable(3);
        Nvic.enable(4);
        int mask = Cpu.disableInterrupts();
        Scb.setPendSv();
        Nvic.setPending(3);
        System.out.println("masked: " + order);
        Cpu.restoreInterrupts(mask);
        Cpu.instructionBarrier();
        System.out.println("unmasked: " + order);
        Scb.raiseNmi();
        Cpu.instructionBarrier();
        System.out.println("not maskable: " + order);
        Nvic.disable(4);
        Nvic.setPending(4);
        System.out.println("disabled: " + order);
        Nvic.clearPending(4);
        Nvic.enable(4);
        System.out.println("cleared: " + order + " " + Nvic.priority(3));
    }
}
