import dev.cortado.ota.agent.UpdateAgent;
import dev.cortado.ota.bootloader.FlashException;
import dev.cortado.ota.device.BoardUpdates;
import dev.cortado.ota.format.ImageException;

/** Takes signed updates of itself over the UART that it prints to. */
public final class Updatable {

    private Updatable() {}

    public static void main(String[] args) throws FlashException, ImageException {
        BoardUpdates updates = new BoardUpdates();
        System.out.println("updatable " + updates.version());
        UpdateAgent agent = updates.agent("updatable");
        agent.settleTrial(Updatable::works);
        System.out.println("ready");
        while (true) {
            agent.poll();
            updates.feedWatchdog();
        }
    }

    /** What must work before an update is kept; of this program, arithmetic. */
    private static boolean works() {
        boolean passes = Integer.parseInt("6") * 7 == 42;
        System.out.println(passes ? "self test passed" : "self test failed");
        return passes;
    }
}
