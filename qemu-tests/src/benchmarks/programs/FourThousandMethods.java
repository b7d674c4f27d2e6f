import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Spliterator;
import java.util.Stack;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Text, time, numbers, streams, collections and threads: a program of some four thousand methods. */
public class FourThousandMethods {
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
        schedule();
        matrix();
        calendar();
        moreText();
        wrappers(samples);
        moreStreams();
        futures();
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

    private static void schedule() throws Exception {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        ScheduledFuture<String> later = timer.schedule(() -> "later", 2, TimeUnit.MILLISECONDS);
        System.out.println(later.get() + " " + later.isDone());
        timer.shutdown();
        Phaser phaser = new Phaser(1);
        CyclicBarrier barrier = new CyclicBarrier(2);
        Exchanger<String> exchanger = new Exchanger<>();
        Semaphore permits = new Semaphore(2, true);
        StampedLock stamped = new StampedLock();
        Thread other =
                new Thread(
                        () -> {
                            try {
                                permits.acquire();
                                barrier.await();
                                System.out.println(exchanger.exchange("from other"));
                            } catch (Exception e) {
                                System.out.println(e);
                            }
                        });
        other.start();
        barrier.await();
        System.out.println(exchanger.exchange("from main"));
        other.join();
        long stamp = stamped.tryOptimisticRead();
        System.out.println(stamped.validate(stamp) + " " + phaser.arrive() + " " + permits);
        ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>(List.of(1, 2, 3));
        CopyOnWriteArrayList<Integer> copied = new CopyOnWriteArrayList<>(deque);
        PriorityBlockingQueue<Integer> first = new PriorityBlockingQueue<>(copied);
        DelayQueue<Delayed> delayed = new DelayQueue<>();
        ConcurrentSkipListSet<String> names = new ConcurrentSkipListSet<>(List.of("x", "y"));
        LongAdder adder = new LongAdder();
        deque.forEach(adder::add);
        System.out.println(first.poll() + " " + delayed.poll() + " " + names.descendingSet() + " " + adder);
    }

    private static void matrix() {
        MathContext context = new MathContext(30);
        BigDecimal[][] rows = new BigDecimal[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                rows[i][j] = BigDecimal.ONE.divide(BigDecimal.valueOf(i + j + 1), context);
            }
        }
        System.out.println(rows[1][1].multiply(rows[2][1]).sqrt(context).toEngineeringString());
        System.out.println(rows[2][2].setScale(3, RoundingMode.CEILING).stripTrailingZeros().toPlainString());
        System.out.println(new BigInteger("123456789abcdef", 16).modInverse(BigInteger.valueOf(97)));
        System.out.println(BigInteger.ONE.shiftLeft(90).sqrt().gcd(BigInteger.valueOf(48)).toString(7));
        System.out.println(Math.fma(1.5, 2, 3) + " " + Math.hypot(3, 4) + " " + StrictMath.atan2(1, 2));
        System.out.println(Math.floorMod(-7L, 3L) + " " + Math.tanh(0.5) + " " + Math.exp(1) + " " + Math.asin(0.5));
        System.out.println(Integer.toUnsignedString(-1) + " " + Long.parseUnsignedLong("18446744073709551615"));
        System.out.println(Double.toHexString(0.1) + " " + Float.toString(1.1f) + " " + Long.numberOfTrailingZeros(8));
    }

    private static void calendar() {
        LocalDate date = LocalDate.of(2026, 2, 28).with(TemporalAdjusters.firstDayOfNextMonth());
        System.out.println(LocalDateTime.parse("2026-03-01T10:15:30").truncatedTo(ChronoUnit.HOURS).get(ChronoField.HOUR_OF_DAY));
    }

    private static void moreText() throws Exception {
        BufferedReader reader = new BufferedReader(new StringReader("one 1\ntwo 2\n\nthree 3.5"));
        System.out.println(reader.lines().filter(line -> !line.isBlank()).map(String::strip).toList());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeUTF("text");
        data.writeDouble(2.5);
        DataInputStream input = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(input.readUTF() + input.readDouble());
        ByteBuffer buffer = ByteBuffer.allocate(16).putInt(1).putLong(2).flip();
        System.out.println(buffer.getInt() + buffer.getLong() + " " + CharBuffer.wrap("abc").length());
        System.out.println(new StringTokenizer("a b c").countTokens() + " " + new UUID(1, 2));
        TreeSet<Integer> letters =
                "a,b;c".chars().filter(Character::isLetter).boxed().collect(Collectors.toCollection(TreeSet::new));
        List<Number> counted =
                Stream.of(3, 1, 2)
                        .collect(
                                Collectors.teeing(
                                        Collectors.counting(),
                                        Collectors.averagingInt(x -> x),
                                        (count, average) -> List.<Number>of(count, average)));
        System.out.println(letters + " " + counted);
        System.out.println(IntStream.range(0, 9).boxed().takeWhile(x -> x < 5).collect(Collectors.toMap(x -> x % 2, x -> x, Integer::sum)));
    }

    private static void wrappers(List<Sample> samples) {
        Map<String, Integer> sizes = Collections.synchronizedMap(new Hashtable<>());
        samples.forEach(sample -> sizes.compute(sample.place(), (k, v) -> v == null ? 1 : v + 1));
        NavigableMap<String, Integer> sorted = new TreeMap<>(Collections.unmodifiableMap(sizes));
        System.out.println(sorted.firstEntry() + " " + sorted.subMap("room0", true, "room2", false).descendingKeySet());
        System.out.println(Collections.unmodifiableNavigableMap(sorted).tailMap("room1").entrySet());
        Vector<Integer> vector = new Vector<>(List.of(4, 2, 9));
        Stack<Integer> stack = new Stack<>();
        stack.addAll(vector);
        vector.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
        System.out.println(vector + " " + stack.pop() + " " + stack.search(4));
        List<Integer> checked = Collections.checkedList(new ArrayList<>(vector), Integer.class);
        ListIterator<Integer> iterator = checked.listIterator();
        while (iterator.hasNext()) {
            iterator.set(iterator.next() + 1);
        }
        System.out.println(checked.subList(1, 3).reversed() + " " + Collections.nCopies(2, "n"));
        WeakHashMap<Object, String> weak = new WeakHashMap<>();
        weak.put(samples, "kept");
        System.out.println(weak.containsKey(samples) + " " + weak.values());
        EnumSet<Unit> units = EnumSet.complementOf(EnumSet.of(Unit.METRE));
        System.out.println(units + " " + Collections.disjoint(units, List.of(Unit.METRE)));
        LinkedHashSet<String> places = new LinkedHashSet<>();
        samples.forEach(sample -> places.addFirst(sample.place()));
        System.out.println(places.reversed() + " " + new ArrayList<>(places).equals(List.copyOf(places)));
        IdentityHashMap<String, Integer> identities = new IdentityHashMap<>();
        places.forEach(place -> identities.merge(place, 1, Integer::sum));
        System.out.println(identities.size() + " " + Arrays.asList(3, 1).contains(1));
        int[] numbers = new Random(3).ints(50, 0, 100).sorted().toArray();
        double[] fractions = new Random(4).doubles(20).toArray();
        Arrays.sort(fractions);
        Arrays.parallelPrefix(numbers, Integer::sum);
        System.out.println(Arrays.binarySearch(numbers, 40) + " " + Arrays.hashCode(fractions));
        Object[][] nested = {{1, "a"}, {2L, 'b'}};
        System.out.println(Arrays.deepToString(nested) + Arrays.deepHashCode(nested));
        Iterator<Integer> joined = new AbstractList<Integer>() {
            @Override
            public Integer get(int index) {
                return index * index;
            }

            @Override
            public int size() {
                return 4;
            }
        }.iterator();
        joined.forEachRemaining(System.out::println);
    }

    private static void moreStreams() {
        System.out.println(LongStream.iterate(1, x -> x * 2).limit(20).filter(x -> x % 3 == 1).boxed().toList());
        System.out.println(DoubleStream.iterate(1, x -> x / 2).limit(9).map(Math::sqrt).skip(1).distinct().sorted().average());
        System.out.println(IntStream.rangeClosed(1, 30).mapToLong(x -> x).flatMap(x -> LongStream.of(x, -x)).max());
        System.out.println(Stream.of("b", "a", "c").dropWhile(x -> x.equals("b")).peek(System.out::println).anyMatch("c"::equals));
        System.out.println(Stream.of("b", "a").mapMulti((x, sink) -> { sink.accept(x); sink.accept(x + x); }).toList());
        System.out.println(IntStream.of(3, 1, 2).asDoubleStream().boxed().collect(Collectors.summarizingDouble(x -> x)));
        System.out.println(IntStream.of(3, 1, 2).summaryStatistics() + " " + LongStream.of(3, 4).summaryStatistics());
        System.out.println(Stream.concat(Stream.of(1), Stream.of(2, 3)).reduce(0, (a, b) -> a + b, Integer::sum));
        System.out.println(Stream.of("x", "yy", "zz").collect(Collectors.groupingBy(String::length, Collectors.mapping(String::toUpperCase, Collectors.joining("+")))));
        System.out.println(Stream.of(5, 3).collect(Collectors.filtering(x -> x > 3, Collectors.minBy(Comparator.naturalOrder()))));
        System.out.println(Stream.of(1, 2).collect(Collectors.toUnmodifiableMap(x -> x, x -> x + 1)).get(2));
        System.out.println(Stream.generate(() -> 1).limit(4).gather(Gatherers.windowFixed(3)).toList());
        System.out.println(Stream.of(1, 2, 3).gather(Gatherers.scan(() -> 0, Integer::sum)).toList());
        System.out.println(Stream.of(1, 2, 3, 4).parallel().unordered().mapToInt(x -> x).noneMatch(x -> x > 4));
        Spliterator<Integer> split = List.of(1, 2, 3, 4).spliterator();
        System.out.println(split.trySplit().estimateSize() + " " + split.characteristics());
    }

    private static void futures() throws Exception {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> 5);
        CompletableFuture<String> second = first.thenApplyAsync(x -> "n" + x).exceptionally(Throwable::toString);
        first.thenAcceptBoth(second, (a, b) -> System.out.println(a + b)).join();
        System.out.println(CompletableFuture.anyOf(second, second.thenCompose(CompletableFuture::completedFuture)).get(1, TimeUnit.SECONDS));
        CompletableFuture.allOf(first, second).whenComplete((v, e) -> System.out.println(e)).orTimeout(1, TimeUnit.SECONDS).join();
        FutureTask<Integer> task = new FutureTask<>(() -> 9);
        task.run();
        System.out.println(task.get() + " " + task.state());
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            List<Future<Integer>> results = pool.invokeAll(List.of(() -> 1, () -> 2));
            System.out.println(results.get(1).get() + " " + pool.invokeAny(List.of(() -> 3)));
        }
        ArrayBlockingQueue<Integer> bounded = new ArrayBlockingQueue<>(2, true);
        LinkedTransferQueue<Integer> transfer = new LinkedTransferQueue<>();
        LinkedBlockingDeque<Integer> both = new LinkedBlockingDeque<>();
        SynchronousQueue<Integer> direct = new SynchronousQueue<>();
        bounded.put(1);
        transfer.put(2);
        both.putFirst(3);
        System.out.println(bounded.take() + transfer.take() + both.takeLast() + " " + direct.offer(4));
        ReentrantLock lock = new ReentrantLock(true);
        Condition condition = lock.newCondition();
        lock.lock();
        try {
            System.out.println(condition.await(1, TimeUnit.MILLISECONDS) + " " + lock.isHeldByCurrentThread());
        } finally {
            lock.unlock();
        }
        AtomicReference<String> reference = new AtomicReference<>("a");
        System.out.println(reference.accumulateAndGet("b", String::concat) + new AtomicIntegerArray(3));
        ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 6);
        Thread.ofVirtual().start(() -> System.out.println(local.get())).join();
    }
}
