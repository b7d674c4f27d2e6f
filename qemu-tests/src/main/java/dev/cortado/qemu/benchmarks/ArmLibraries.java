package dev.cortado.qemu.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The C library and the arithmetic helpers that C programs for a core are linked with: newlib and
 * libgcc, as Debian packs them.
 */
record ArmLibraries(Path headers, Path newlib, Path libgcc) {
    private static final List<String> PACKAGES =
            List.of("gcc-arm-none-eabi", "libnewlib-arm-none-eabi");
    private static final String COMPILER = "arm-none-eabi-gcc";

    /**
     * Finds the libraries, installing the packages if they are missing.
     *
     * @param cpu the core, in GCC's and LLVM's words
     * @param log where it is said that something is installed
     * @throws IllegalStateException if they can't be had
     */
    static ArmLibraries findOrInstall(String cpu, PrintWriter log) throws InterruptedException {
        if (!isInstalled()) {
            install(log);
        }
        Path newlib = file(cpu, "libc.a");
        return new ArmLibraries(headers(newlib), newlib, file(cpu, "libgcc.a"));
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return run(List.of(COMPILER, "--version")).exitCode() == 0;
        } catch (UncheckedIOException notFound) {
            return false;
        }
    }

    private static void install(PrintWriter log) throws InterruptedException {
        String packages = String.join(" ", PACKAGES);
        String script =
                "apt-get update -qq && apt-get install -y -qq --no-install-recommends " + packages;
        log.println("cortado: the C library for ARM is missing; installing it: " + script);
        log.flush();
        Output output =
                run(List.of("sh", "-c", "export DEBIAN_FRONTEND=noninteractive; " + script));
        if (output.exitCode() != 0) {
            throw new IllegalStateException(
                    "the comparison with C needs the packages "
                            + packages
                            + ", which could not be installed:\n"
                            + output.text());
        }
    }

    private static Path file(String cpu, String name) throws InterruptedException {
        List<String> command =
                List.of(
                        COMPILER,
                        "-mcpu=" + cpu,
                        "-mthumb",
                        "-mfloat-abi=soft",
                        "-print-file-name=" + name);
        Path file = Path.of(run(command).text().strip());
        if (!file.isAbsolute() || !Files.exists(file)) {
            throw new IllegalStateException(COMPILER + " has no " + name);
        }
        return file.normalize();
    }

    private static Path headers(Path newlib) {
        for (Path directory = newlib; directory != null; directory = directory.getParent()) {
            for (String place : List.of("arm-none-eabi/include", "include/newlib")) {
                if (Files.exists(directory.resolve(place).resolve("stdlib.h"))) {
                    return directory.resolve(place);
                }
            }
        }
        throw new IllegalStateException("no headers belong to " + newlib);
    }

    private record Output(int exitCode, String text) {}

    private static Output run(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
