package dev.cortado.compiler;

import dev.cortado.compiler.classfile.ClassPath;
import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageHeap;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an image has of time zones and formats of dates: what the program's string constants name,
 * and what the request asks for. Nothing is read before the program is found to need it, or the
 * request names a zone.
 */
final class DateConstants {
    private static final Set<String> NAMED_WITHOUT_RULES = Set.of("GMT", "UTC");

    private final Inclusions inclusions;
    private final ClassPath classPath;
    private final ImageHeap heap;
    private Optional<ProgramTexts> texts = Optional.empty();
    private Optional<TimeZoneDatabase> database = Optional.empty();
    private Optional<ImageArray> names = Optional.empty();
    private Optional<ImageArray> rules = Optional.empty();
    private Optional<ImageArray> zoneTexts = Optional.empty();

    /**
     * The constants of one image.
     *
     * @throws UnknownTimeZoneException if the request names a zone that the JDK has not
     */
    DateConstants(Inclusions inclusions, ClassPath classPath, ImageHeap heap) {
        this.inclusions = inclusions;
        this.classPath = classPath;
        this.heap = heap;
        for (String region : inclusions.zones()) {
            if (!region.equals(Inclusions.ALL_ZONES) && database().rules(region).isEmpty()) {
                throw new UnknownTimeZoneException(region);
            }
        }
    }

    /** The identifiers of the image's regions as an array of strings, sorted. */
    ImageArray zoneNames() {
        if (names.isEmpty()) {
            names =
                    Optional.of(
                            array(
                                    "java/lang/String",
                                    regions().stream().map(heap::string).toList()));
        }
        return names.get();
    }

    /** Their rules, as java.time.zone writes them, in the same order. */
    ImageArray zoneRules() {
        if (rules.isEmpty()) {
            rules = Optional.of(array("[B", regions().stream().map(this::rules).toList()));
        }
        return rules.get();
    }

    private ImageArray rules(String region) {
        return heap.newByteArray(database().rules(region).orElseThrow(), Optional.empty());
    }

    /** Each zone's identifier, its names of standard and daylight saving time and of both. */
    ImageArray zoneTexts() {
        if (zoneTexts.isEmpty()) {
            Set<String> zones = new TreeSet<>(NAMED_WITHOUT_RULES);
            zones.addAll(regions());
            zoneTexts =
                    Optional.of(
                            array(
                                    "java/lang/String",
                                    zones.stream()
                                            .flatMap(zone -> ZoneNames.of(zone).stream())
                                            .map(heap::string)
                                            .toList()));
        }
        return zoneTexts.get();
    }

    /** Whether the image formats dates with java.util.Formatter. */
    boolean formatsDates() {
        return inclusions.dateFormats() || texts().formatsDates();
    }

    private ImageArray array(String type, List<? extends HeapObject> elements) {
        ImageArray array =
                heap.newArray(
                        heap.world().arrayOf(heap.world().resolve(type)),
                        elements.size(),
                        Optional.empty());
        for (int i = 0; i < elements.size(); i++) {
            array.references()[i] = elements.get(i);
        }
        return array;
    }

    private List<String> regions() {
        Set<String> asked = inclusions.zones();
        boolean all = asked.contains(Inclusions.ALL_ZONES);
        Set<String> shortened = new TreeSet<>();
        ZoneId.SHORT_IDS.forEach(
                (name, region) -> {
                    if (texts().contains(name)) {
                        shortened.add(region);
                    }
                });
        return database().regions().stream()
                .filter(
                        region ->
                                all
                                        || asked.contains(region)
                                        || texts().contains(region)
                                        || shortened.contains(region))
                .toList();
    }

    private ProgramTexts texts() {
        if (texts.isEmpty()) {
            texts = Optional.of(ProgramTexts.of(classPath));
        }
        return texts.get();
    }

    private TimeZoneDatabase database() {
        if (database.isEmpty()) {
            database = Optional.of(TimeZoneDatabase.ofJdk());
        }
        return database.get();
    }
}
