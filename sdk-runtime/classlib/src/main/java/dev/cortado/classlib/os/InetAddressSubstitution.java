package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.SubstituteClass;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** java.net.InetAddress without a network: no host has an address, so that there are no objects. */
@SubstituteClass(value = "java.net.InetAddress", replaceAll = true)
public class InetAddressSubstitution implements Serializable {
    private InetAddressSubstitution() {}

    private static UnknownHostException unknown(String host) {
        return new UnknownHostException(host + ": the image has no network");
    }

    public static InetAddress getByName(String host) throws UnknownHostException {
        throw unknown(host);
    }

    public static InetAddress[] getAllByName(String host) throws UnknownHostException {
        throw unknown(host);
    }

    public static InetAddress getLocalHost() throws UnknownHostException {
        throw unknown("localhost");
    }

    public String getHostName() {
        return "";
    }

    public String getHostAddress() {
        return "";
    }
}
