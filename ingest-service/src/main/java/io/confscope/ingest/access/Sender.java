package io.confscope.ingest.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Who sends a request, as far as the network tells. */
final class Sender {

    /** Whoever has one address of IPv6 has a network of them, which these bytes name. */
    private static final int NETWORK_BYTES = 8;

    private Sender() {}

    /** The same for all addresses that one sender can choose from. */
    static String of(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
