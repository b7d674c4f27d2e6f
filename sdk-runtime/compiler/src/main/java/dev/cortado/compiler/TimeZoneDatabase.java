package dev.cortado.compiler;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rules of regions that the JDK has, each as java.time.zone writes them. */
final class TimeZoneDatabase {
    private static final int FORMAT = 1;
    private static final String GROUP = "TZDB";

    private final Map<String, byte[]> rules;

    private TimeZoneDatabase(Map<String, byte[]> rules) {
        this.rules = rules;
    }

    /** The database of the JDK that runs the compiler. */
    static TimeZoneDatabase ofJdk() {
        Path file = Path.of(System.getProperty("java.home"), "lib", "tzdb.dat");
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return new TimeZoneDatabase(read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // java.time.zone.TzdbZoneRulesProvider: group, versions, regions, rules, pairs of both
    private static Map<String, byte[]> read(DataInputStream in) throws IOException {
        if (in.readByte() != FORMAT || !in.readUTF().equals(GROUP)) {
            throw new IOException("the JDK's tzdb.dat has an unknown format");
        }
        String[] versions = names(in);
        String[] regions = names(in);
        byte[][] contents = new byte[in.readShort()][];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = in.readNBytes(in.readShort());
        }
        Map<String, byte[]> rules = new TreeMap<>();
        for (int version = 0; version < versions.length; version++) {
            rules.clear();
            int pairs = in.readShort();
            for (int i = 0; i < pairs; i++) {
                String region = regions[in.readShort()];
                rules.put(region, contents[in.readUnsignedShort()]);
            }
        }
        return rules;
    }

    private static String[] names(DataInputStream in) throws IOException {
        String[] names = new String[in.readShort()];
        for (int i = 0; i < names.length; i++) {
            names[i] = in.readUTF();
        }
        return names;
    }

    /** The identifiers of all regions, sorted. */
    Set<String> regions() {
        return rules.keySet();
    }

    /** The rules of a region. */
    Optional<byte[]> rules(String region) {
        return Optional.ofNullable(rules.get(region));
    }
}
