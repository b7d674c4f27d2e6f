import dev.cortado.abi.Interrupt;
import dev.cortado.bsp.cortexm.Nvic;
import dev.cortado.bsp.cortexm.SysTick;
import dev.cortado.runtime.interrupt.ByteRing;
import dev.cortado.runtime.interrupt.InterruptSignal;

/**
 * Two handlers and a program that sleeps until they have something for it: the system timer makes
 * an interrupt pending, whose handler hands bytes over.
 */
class Samples {
    static final int SENSOR_INTERRUPT = 20;

    static final ByteRing SAMPLES = new ByteRing(64);
    static final InterruptSignal READY = new InterruptSignal(0);
    static volatile int ticks;

    @Interrupt("SysTick")
    static void tick() {
        ticks++;
        if (ticks % 10 == 0) {
            Nvic.setPending(SENSOR_INTERRUPT);
        }
    }

    @Interrupt("IRQ20")
    static void sample() {
        SAMPLES.put('0' + ticks / 10);
        READY.raise();
    }

    static void main() {
        Nvic.enable(SENSOR_INTERRUPT);
        SysTick.startHertz(1000);
        for (int i = 0; i < 5; i++) {
            READY.await();
            IO.println("sample " + (char) SAMPLES.take());
        }
        SysTick.stop();
    }
}
