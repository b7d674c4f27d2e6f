import dev.cortado.abi.Address;
import dev.cortado.abi.BootHandover;
import dev.cortado.abi.ImageConstants;
import dev.cortado.bsp.cortexm.Scb;
import dev.cortado.ota.bootloader.Flash;
import dev.cortado.ota.bootloader.FlashArea;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.bootloader.Slot;

/** Programs that a bootloader starts. Each prints its name and goes on for good. */
final class SlotApplications {

    /** Does not confirm itself. */
    static final class First {
        public static void main(String[] arguments) {
            System.out.println("first");
            stay();
        }
    }

    /** Confirms itself. */
    static final class Second {
        public static void main(String[] arguments) throws FlashException {
            System.out.println("second" + (isOnTrial() ? " on trial" : ""));
            confirm();
            System.out.println("confirmed");
            stay();
        }
    }

    /** Does not confirm itself either. */
    static final class Third {
        public static void main(String[] arguments) {
            System.out.println("third" + (isOnTrial() ? " on trial" : ""));
            stay();
        }
    }

    /** Uses interrupts, PendSV and SVCall. */
    static final class Threaded {
        public static void main(String[] arguments) throws InterruptedException {
            Thread worker =
                    new Thread(
                            () -> {
                                try {
                                    Thread.sleep(5);
                                } catch (InterruptedException e) {
                                    return;
                                }
                                System.out.println("worker");
                            });
            worker.start();
            worker.join();
            System.out.println("joined");
            stay();
        }
    }

    /** Asks the bootloader for recovery. */
    static final class Asking {
        public static void main(String[] arguments) {
            System.out.println("asking");
            Address shared = Address.ofSymbol(BootHandover.SYMBOL);
            shared.storeIntVolatile(BootHandover.REQUEST, BootHandover.REQUEST_RECOVERY);
            shared.storeIntVolatile(
                    BootHandover.REQUEST_COMPLEMENT, ~BootHandover.REQUEST_RECOVERY);
            Scb.reset();
        }
    }

    private SlotApplications() {}

    private static boolean isOnTrial() {
        int outcome =
                Address.ofSymbol(BootHandover.SYMBOL).loadIntVolatile(BootHandover.OUTCOME);
        return (outcome & BootHandover.OUTCOME_TRIAL) != 0;
    }

    private static void confirm() throws FlashException {
        Flash flash = (Flash) ImageConstants.flash();
        FlashArea area =
                new FlashArea(
                        flash,
                        ImageConstants.boardProperty("primary-offset"),
                        ImageConstants.boardProperty("primary-bytes"));
        Slot slot = new Slot(area, 128);
        if (!slot.isConfirmed()) {
            slot.confirm();
        }
    }

    private static void stay() {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
