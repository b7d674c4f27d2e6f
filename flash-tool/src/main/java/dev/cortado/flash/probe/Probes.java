package dev.cortado.flash.probe;

import dev.cortado.boards.BoardProfile;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.gdb.GdbTarget;
import dev.cortado.flash.link.ByteLink;
import dev.cortado.flash.link.TcpLink;
import dev.cortado.flash.target.Target;
import java.util.Set;

/** Opens probes. */
public final class Probes {

    /** The forms of addresses that there are. */
    public static final String SUPPORTED = "gdb://HOST:PORT";

    private Probes() {}

    /**
     * Opens the probe at an address.
     *
     * @throws FlashException if it is not understood, or nothing usable is there
     */
    public static Target open(ProbeAddress address, BoardProfile board) {
        return switch (address.scheme()) {
            case "gdb" -> gdb(address, board);
            default ->
                    throw new FlashException(
                            "there are no '" + address.scheme() + "' probes",
                            "Give one of: " + SUPPORTED);
        };
    }

    private static Target gdb(ProbeAddress address, BoardProfile board) {
        address.requireOnly(Set.of());
        int colon = address.place().lastIndexOf(':');
        int port = -1;
        try {
            port = Integer.parseInt(address.place().substring(colon + 1));
        } catch (NumberFormatException e) {
            port = -1;
        }
        if (colon <= 0 || port < 1 || port > 65535) {
            throw new FlashException(
                    "'" + address.place() + "' is not HOST:PORT",
                    "Write it like gdb://localhost:3333.");
        }
        ByteLink link = TcpLink.connect(address.place().substring(0, colon), port);
        try {
            return GdbTarget.attach(link, board);
        } catch (RuntimeException e) {
            link.close();
            throw e;
        }
    }
}
