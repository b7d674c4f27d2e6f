package dev.cortado.cli;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the SDK's device code, which is on this program's own class path. */
public final class SdkClassPath {

    private static final List<String> DEVICE_PACKAGES =
            List.of(
                    "dev/cortado/abi/",
                    "dev/cortado/runtime/",
                    "dev/cortado/classlib/",
                    "dev/cortado/bsp/",
                    "dev/cortado/drivers/",
                    "dev/cortado/ota/format/",
                    "dev/cortado/ota/delta/",
                    "dev/cortado/ota/bootloader/",
                    "dev/cortado/ota/smp/",
                    "dev/cortado/ota/device/",
                    "dev/cortado/ota/firmware/");

    private SdkClassPath() {}

    /** The directories and jars that hold device code. */
    public static List<Path> entries() {
        Set<Path> entries = new LinkedHashSet<>();
        for (String name : DEVICE_PACKAGES) {
            try {
                for (URL url : SdkClassPath.class.getClassLoader().resources(name).toList()) {
                    entries.add(entryOf(url, name));
                }
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("cannot find the SDK's device code " + name, e);
            }
        }
        return new ArrayList<>(entries);
    }

    private static Path entryOf(URL url, String name) throws IOException, URISyntaxException {
        if (url.openConnection() instanceof JarURLConnection jar) {
            return Path.of(jar.getJarFileURL().toURI());
        }
        Path directory = Path.of(url.toURI());
        for (int i = 0; i < Path.of(name).getNameCount(); i++) {
            directory = directory.getParent();
        }
        return directory;
    }
}
