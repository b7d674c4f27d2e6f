import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.Interrupt;
import dev.cortado.abi.NoInline;
import dev.cortado.bsp.cortexm.Scb;

/** Does the wrong thing that the first byte of its input names. */
class Misdeeds {
    static final int[] CODE = {0x4770_4770, 0x4770_4770};
    static final int[] FEW = new int[4];
    static volatile int index;

    @Interrupt("PendSV")
    static void handler() {
        FEW[index]++;
    }

    @NoInline
    static void write(int address) {
        Address.of(address).storeIntVolatile(0, 1);
    }

    @NoInline
    static int read(int address) {
        return Address.of(address).loadIntVolatile(0);
    }

    static void main() throws Exception {
        int deed = System.in.read();
        System.out.println("deed " + (char) deed);
        switch (deed) {
            case 'w' -> write(0x400);
            case 'n' -> System.out.println(read(0x10));
            case 'x' -> Cpu.call(Address.ofObject(CODE).plus(9));
            case 'p' -> Cpu.call(Address.of(0x4000_4001));
            case 'b' -> System.out.println(read(0xE800_0000));
            case 's' -> write(0x1FFF_FFF0);
            case 'j' -> Cpu.call(Address.of(0x1000_0000));
            case 'h' -> {
                index = 9;
                Scb.setPendSv();
                Cpu.instructionBarrier();
            }
            default -> {}
        }
        System.out.println("done");
    }
}
