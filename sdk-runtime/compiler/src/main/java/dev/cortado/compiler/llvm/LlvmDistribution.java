package dev.cortado.compiler.llvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * The LLVM library and programs of the Maven artifact, unpacked once into the user's cache.
 *
 * <p>A file appears under its final name only when it is complete, so that concurrent builds can
 * share the cache.
 */
public final class LlvmDistribution {
    /** The version of the artifact org.bytedeco:llvm that the files come from. */
    public static final String VERSION = "20.1.7-1.5.12";

    private static final String SONAME_SUFFIX = ".20.1";

    private final String platform;
    private final Path directory;

    private LlvmDistribution(String platform, Path directory) {
        this.platform = platform;
        this.directory = directory;
    }

    /**
     * The distribution for this machine, in {@code $XDG_CACHE_HOME/cortado} or {@code
     * ~/.cache/cortado}.
     *
     * @throws LlvmException if there is none for this machine
     */
    public static LlvmDistribution inUserCache() {
        return in(userCache());
    }

    /**
     * The distribution for this machine, unpacked under {@code cache}.
     *
     * @throws LlvmException if there is none for this machine
     */
    public static LlvmDistribution in(Path cache) {
        String platform = hostPlatform();
        return new LlvmDistribution(platform, cache.resolve("llvm-" + VERSION + "-" + platform));
    }

    /** The directory that this user's cached files live in. */
    public static Path userCache() {
        Path base =
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .filter(value -> value.startsWith("/"))
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return base.resolve("cortado");
    }

    /** The directory of the unpacked files. */
    public Path directory() {
        return directory;
    }

    /** The shared library with LLVM's C interface. */
    public Path library() {
        return unpack("libLLVM.so", "libLLVM.so" + SONAME_SUFFIX);
    }

    /** The ELF linker, to be run with {@code -flavor gnu}. */
    public Path lld() {
        library();
        return unpack("lld", "lld");
    }

    /** The program that turns addresses into source lines. */
    public Path symbolizer() {
        library();
        return unpack("llvm-symbolizer", "llvm-symbolizer");
    }

    /** The C compiler, with its freestanding headers beside it. */
    public Path clang() {
        library();
        unpack("libclang-cpp.so", "libclang-cpp.so" + SONAME_SUFFIX);
        return unpack("clang", "clang");
    }

    /** One file of the artifact by its path below the platform's directory. */
    public Path file(String path) {
        return unpack(path, path);
    }

    private Path unpack(String resource, String fileName) {
        Path file = directory.resolve(fileName);
        if (Files.exists(file)) {
            return file;
        }
        String name = "/org/bytedeco/llvm/" + platform + "/" + resource;
        try (InputStream in = LlvmDistribution.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LlvmException(
                        LlvmException.Stage.LOAD,
                        "org.bytedeco:llvm:" + VERSION + " for " + platform + " lacks " + name);
            }
            Files.createDirectories(file.getParent());
            Path partial = Files.createTempFile(file.getParent(), "unpacking", ".part");
            try {
                Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
                partial.toFile().setReadable(true, false);
                partial.toFile().setExecutable(true, false);
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + resource + " to " + file, e);
        }
        return file;
    }

    private static String hostPlatform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String architecture = System.getProperty("os.arch");
        if (os.contains("linux")) {
            if (architecture.equals("amd64") || architecture.equals("x86_64")) {
                return "linux-x86_64";
            }
            if (architecture.equals("aarch64")) {
                return "linux-arm64";
            }
        }
        throw new LlvmException(
                LlvmException.Stage.LOAD,
                "no LLVM for " + os + " on " + architecture + "; use Linux on x86-64 or AArch64");
    }
}
