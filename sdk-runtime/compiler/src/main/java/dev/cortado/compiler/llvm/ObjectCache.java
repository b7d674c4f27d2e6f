package dev.cortado.compiler.llvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The object files of modules that were compiled before, by a digest of all that they depend on:
 * text, target, passes, LLVM's version and the code that calls it.
 *
 * <p>Each file ends with a digest of itself, so what was damaged is compiled again. Files appear
 * complete, so that concurrent builds can share the cache. When it is full, what was not used for
 * longest goes. A cache that can't be read or written is an empty one. Idea: Johnson et al.,
 * "ThinLTO: Scalable and Incremental LTO", 2017.
 */
public final class ObjectCache {
    private static final long USER_CACHE_BYTES = 256L << 20;

    /** On a core of 64 bits the JDK computes it faster than SHA-256. */
    private static final String DIGEST = "SHA-512/256";

    private static final int DIGEST_BYTES = 32;

    private final Path directory;
    private final long maxBytes;

    /** A cache in a directory, which need not exist, of at most so many bytes. */
    public ObjectCache(Path directory, long maxBytes) {
        this.directory = directory;
        this.maxBytes = maxBytes;
    }

    /** The cache of this user, of 256 MiB. */
    public static ObjectCache inUserCache() {
        return new ObjectCache(LlvmDistribution.userCache().resolve("objects"), USER_CACHE_BYTES);
    }

    /**
     * The object files of modules: those that are known, and what LLVM makes of the others.
     *
     * @param llvm is asked only when a module is not known
     * @throws LlvmException if LLVM rejects a module
     */
    public List<byte[]> compileAll(
            Supplier<LlvmService> llvm,
            List<String> modules,
            LlvmTarget target,
            OptimizationGoal goal) {
        List<String> names =
                modules.parallelStream().map(module -> name(module, target, goal)).toList();
        List<Optional<byte[]>> known = names.parallelStream().map(this::find).toList();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < modules.size(); i++) {
            if (known.get(i).isEmpty()) {
                missing.add(modules.get(i));
            }
        }
        List<byte[]> compiled =
                missing.isEmpty()
                        ? List.of()
                        : llvm.get().compileAll(missing, target, goal, OutputKind.OBJECT);
        List<byte[]> objects = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < modules.size(); i++) {
            if (known.get(i).isPresent()) {
                objects.add(known.get(i).get());
            } else {
                put(names.get(i), compiled.get(next));
                objects.add(compiled.get(next++));
            }
        }
        if (!missing.isEmpty()) {
            shrink();
        }
        return objects;
    }

    /** The name of the file for a module. */
    private static String name(String module, LlvmTarget target, OptimizationGoal goal) {
        MessageDigest digest = digest();
        for (String part :
                List.of(
                        LlvmDistribution.VERSION,
                        String.join(",", LlvmService.FLAGS),
                        target.triple(),
                        target.cpu(),
                        String.join(",", target.features()),
                        goal.passes())) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update(callingCode());
        digest.update(module.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The class file of the code that decides what LLVM does beside the passes. */
    private static byte[] callingCode() {
        try (InputStream in = Compilation.class.getResourceAsStream("Compilation.class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> find(String name) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(file);
            int length = content.length - DIGEST_BYTES;
            if (length < 0
                    || !Arrays.equals(
                            content,
                            length,
                            content.length,
                            check(content, length),
                            0,
                            DIGEST_BYTES)) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(Arrays.copyOf(content, length));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] check(byte[] content, int length) {
        MessageDigest digest = digest();
        digest.update(content, 0, length);
        return digest.digest();
    }

    private void put(String name, byte[] object) {
        try {
            Files.createDirectories(directory);
            byte[] content = Arrays.copyOf(object, object.length + DIGEST_BYTES);
            System.arraycopy(check(object, object.length), 0, content, object.length, DIGEST_BYTES);
            Path partial = Files.createTempFile(directory, "writing", ".part");
            try {
                Files.write(partial, content);
                Files.move(partial, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            // The object is in memory; only the next build takes longer.
            return;
        }
    }

    /** Removes what was not used for longest, until a quarter is free. */
    private void shrink() {
        record Entry(Path file, long bytes, FileTime used) {}
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
            long bytes = entries.stream().mapToLong(Entry::bytes).sum();
            if (bytes <= maxBytes) {
                return;
            }
            entries.sort(Comparator.comparing(Entry::used));
            for (Entry entry : entries) {
                if (bytes <= maxBytes / 4 * 3) {
                    return;
                }
                Files.deleteIfExists(entry.file());
                bytes -= entry.bytes();
            }
        } catch (IOException e) {
            // Another build removes files at the same time.
            return;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance(DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
