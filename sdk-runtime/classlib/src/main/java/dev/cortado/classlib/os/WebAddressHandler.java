package dev.cortado.classlib.os;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** Takes addresses of the web apart. */
final class WebAddressHandler extends URLStreamHandler {
    private final int defaultPort;

    WebAddressHandler(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    @Override
    protected int getDefaultPort() {
        return defaultPort;
    }

    @Override
    protected URLConnection openConnection(URL address) throws IOException {
        throw new IOException("the image has no network");
    }
}
