import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Text, time, numbers, streams, collections and threads: a program of some three thousand methods. */
public class ThreeThousandMethods {
    enum Unit {
        METRE,
        SECOND,
        KELVIN
    }

    record Sample(Unit unit, String place, double value, LocalDateTime at) {}

    public static void main(String[] args) throws Exception {
        List<Sample> samples = samples();
        collect(samples);
        text(samples);
        numbers();
        collections(samples);
        threads();
    }

    private static List<Sample> samples() {
        Random random = new Random(7);
        LocalDateTime start = LocalDateTime.of(2026, 1, 31, 23, 59, 30);
        return IntStream.range(0, 24)
                .mapToObj(
                        i ->
                                new Sample(
                                        Unit.values()[i % 3],
                                        "room" + random.nextInt(4),
                                        random.nextDouble() * 100,
                                        start.plusMinutes(i * 17L)))
                .toList();
    }

    private static void collect(List<Sample> samples) {
        Map<Unit, List<Sample>> byUnit =
                samples.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Sample::unit,
                                        () -> new EnumMap<>(Unit.class),
                                        Collectors.toList()));
        byUnit.forEach((unit, list) -> System.out.println(unit + " " + list.size()));
        System.out.println(
                samples.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        s -> s.value() > 50, Collectors.counting())));
        System.out.println(
                samples.stream().map(Sample::place).distinct().sorted().collect(Collectors.joining(", ", "[", "]")));
        System.out.println(DoubleStream.of(1, 2.5, 3).summaryStatistics());
        System.out.println(LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b));
        System.out.println(
                Stream.iterate(1, x -> x * 3).skip(2).limit(5).flatMap(x -> Stream.of(x, -x)).toList());
        System.out.println(
                samples.stream()
                        .sorted(Comparator.comparing(Sample::place).thenComparing(Sample::value).reversed())
                        .map(Sample::at)
                        .findFirst());
    }

    private static void text(List<Sample> samples) {
        for (Sample sample : samples.subList(0, 3)) {
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%-8s|%10.3f|%08x|%+,d|%s",
                            sample.place(),
                            sample.value(),
                            (int) sample.value(),
                            123456789L,
                            sample.at().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))));
        }
        Matcher matcher = Pattern.compile("(?<key>\\w+)\\s*=\\s*(?<value>[^;]*);?").matcher("a = 1; bc=two;d = 3.5");
        while (matcher.find()) {
            System.out.println(matcher.group("key") + " -> " + matcher.group("value"));
        }
        System.out.println(Arrays.toString("one, two,three".split("\\s*,\\s*")));
        System.out.println("aXbXc".replaceAll("X(.)", "<$1>"));
        System.out.println(LocalDate.parse("2026-02-28").plusDays(1).getDayOfWeek());
        System.out.println(Duration.parse("PT1H30M").plus(5, ChronoUnit.SECONDS));
        System.out.println(samples.getFirst().at().toInstant(ZoneOffset.ofHours(2)));
        System.out.println(Base64.getEncoder().encodeToString("text".getBytes(StandardCharsets.UTF_8)));
        System.out.println(HexFormat.ofDelimiter(":").formatHex(new byte[] {1, 2, (byte) 0xFE}));
        System.out.println("straße ÄÖ".toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).strip().repeat(2));
    }

    private static void numbers() {
        BigInteger big = BigInteger.TWO.pow(200).subtract(BigInteger.ONE);
        System.out.println(big + " " + big.mod(BigInteger.valueOf(1_000_003)) + " " + big.isProbablePrime(10));
        System.out.println(new BigDecimal("10").divide(new BigDecimal("7"), 20, RoundingMode.HALF_EVEN));
        System.out.println(Math.sin(1) + " " + Math.pow(2, 0.5) + " " + Math.log(10) + " " + Math.cbrt(27));
        System.out.println(Double.parseDouble("1e-310") + " " + Float.parseFloat("3.4e38"));
        CRC32 crc = new CRC32();
        crc.update("123456789".getBytes(StandardCharsets.US_ASCII));
        System.out.println(Long.toHexString(crc.getValue()));
    }

    private static void collections(List<Sample> samples) {
        TreeMap<String, Integer> tree = new TreeMap<>();
        samples.forEach(s -> tree.merge(s.place(), 1, Integer::sum));
        System.out.println(tree.descendingMap() + " " + tree.headMap("room2", true) + " " + tree.ceilingKey("room1x"));
        PriorityQueue<Double> queue = new PriorityQueue<>(Comparator.reverseOrder());
        samples.forEach(s -> queue.add(s.value()));
        System.out.println(queue.poll());
        LinkedHashMap<Integer, String> cache =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
                        return size() > 3;
                    }
                };
        for (int i = 0; i < 6; i++) {
            cache.put(i, "v" + i);
        }
        System.out.println(cache);
        BitSet bits = new BitSet();
        bits.set(3, 9);
        System.out.println(bits + " " + new TreeSet<>(List.of(5, 1, 3)).subSet(1, true, 3, true));
        ArrayDeque<Integer> deque = new ArrayDeque<>(List.of(1, 2, 3));
        deque.addFirst(0);
        LinkedList<Integer> linked = new LinkedList<>(deque);
        Collections.rotate(linked, 2);
        System.out.println(linked + " " + Collections.max(linked) + " " + Collections.frequency(linked, 1));
        Map<String, List<Integer>> multi = new HashMap<>();
        multi.computeIfAbsent("k", k -> new ArrayList<>()).add(1);
        System.out.println(multi + " " + new StringJoiner("/").add("a").add("b"));
    }

    private static void threads() throws Exception {
        ConcurrentHashMap<String, AtomicLong> counts = new ConcurrentHashMap<>();
        ConcurrentSkipListMap<Integer, String> skips = new ConcurrentSkipListMap<>();
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(2);
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        CountDownLatch done = new CountDownLatch(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            pool.execute(
                    () -> {
                        for (int i = 0; i < 5; i++) {
                            queue.offer(i);
                            counts.computeIfAbsent("made", k -> new AtomicLong()).incrementAndGet();
                        }
                        done.countDown();
                    });
            pool.submit(
                    () -> {
                        lock.writeLock().lock();
                        try {
                            skips.put(1, "one");
                        } finally {
                            lock.writeLock().unlock();
                        }
                        done.countDown();
                        return 1;
                    });
            done.await(5, TimeUnit.SECONDS);
        }
        System.out.println(counts + " " + skips);
        System.out.println(
                CompletableFuture.supplyAsync(() -> 20)
                        .thenCombine(CompletableFuture.supplyAsync(() -> 22), Integer::sum)
                        .handle((sum, failure) -> failure == null ? sum : -1)
                        .get());
    }
}
