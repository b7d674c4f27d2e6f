package dev.cortado.qemu.harness;

import com.github.dockerjava.api.exception.NotFoundException;
import dev.cortado.cli.qemu.ConsoleInput;
import dev.cortado.cli.qemu.MessageFilter;
import dev.cortado.cli.qemu.QemuCommand;
import dev.cortado.cli.qemu.QemuProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * Runs boards in containers that hold QEMU, each run in a container of its own.
 *
 * <p>The image is made on this machine by {@code .ci/containers.sh}; it is never pulled.
 */
public final class ContainerQemu implements BoardRunner {

    /** The image that {@code .ci/containers.sh} makes. */
    public static final String IMAGE = "localhost/cortado-qemu:local";

    private static final Duration SLACK = Duration.ofMinutes(2);
    private static final String ELF = "/tmp/firmware.elf";
    private static final String INPUT = "/tmp/input";

    private final String image;

    private ContainerQemu(String image) {
        this.image = image;
    }

    /** Whether boards can run in containers on this machine. */
    public sealed interface Availability {

        /** They can. */
        record Available(ContainerQemu runner) implements Availability {}

        /** They cannot, for this reason. */
        record Unavailable(String reason) implements Availability {}
    }

    /**
     * Looks for a container engine that has an image.
     *
     * @param image name of an image with {@code qemu-system-arm}, {@code sh} and {@code sleep}
     */
    public static Availability probe(String image) {
        try {
            DockerClientFactory factory = DockerClientFactory.instance();
            if (!factory.isDockerAvailable()) {
                return new Availability.Unavailable(
                        "no container engine answers; .ci/containers.sh up starts one");
            }
            factory.client().inspectImageCmd(image).exec();
            return new Availability.Available(new ContainerQemu(image));
        } catch (NotFoundException noImage) {
            return new Availability.Unavailable(
                    "the container engine has no image "
                            + image
                            + "; .ci/containers.sh up makes it");
        } catch (RuntimeException | LinkageError broken) {
            // Testcontainers throws when its resource reaper is on and cannot be pulled
            return new Availability.Unavailable(
                    "the container engine cannot be used: " + broken.getMessage());
        }
    }

    @Override
    public Outcome run(Firmware firmware, byte[] input, Duration limit)
            throws InterruptedException {
        AtomicBoolean late = new AtomicBoolean();
        try (GenericContainer<?> container = container(limit)) {
            container.start();
            container.copyFileToContainer(MountableFile.forHostPath(firmware.elf()), ELF);
            container.copyFileToContainer(Transferable.of(consoleInput(input)), INPUT);
            try (Deadline deadline = Deadline.after(limit, () -> stop(container, late))) {
                ExecResult result =
                        container.execInContainer(StandardCharsets.UTF_8, command(firmware));
                deadline.close();
                if (late.get()) {
                    throw new BoardTimeoutException(limit, result.getStdout(), result.getStderr());
                }
                return Outcome.of(
                        result.getStdout(),
                        result.getExitCode(),
                        symbolized(firmware, result.getStderr()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw late.get() && !(e instanceof BoardTimeoutException)
                    ? new BoardTimeoutException(limit, "", "")
                    : e;
        }
    }

    private GenericContainer<?> container(Duration limit) {
        long seconds = limit.plus(SLACK).toSeconds();
        return new GenericContainer<>(DockerImageName.parse(image))
                .withImagePullPolicy(name -> false)
                .withCommand("sleep", Long.toString(seconds));
    }

    private static void stop(GenericContainer<?> container, AtomicBoolean late) {
        late.set(true);
        container.stop();
    }

    private static byte[] consoleInput(byte[] input) {
        byte[] quoted = ConsoleInput.quoted(input, input.length);
        byte[] ended = Arrays.copyOf(quoted, quoted.length + 1);
        ended[quoted.length] = ConsoleInput.END;
        return ended;
    }

    private static String[] command(Firmware firmware) {
        QemuCommand qemu =
                new QemuCommand(
                        new QemuProgram(Path.of(QemuProgram.NAME)),
                        firmware.board().qemu(),
                        Path.of(ELF),
                        Path.of("/tmp/qemu.pid"),
                        List.of());
        List<String> words = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" <" + INPUT, "sh"));
        words.addAll(qemu.arguments());
        return words.toArray(String[]::new);
    }

    private static String symbolized(Firmware firmware, String messages) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (MessageFilter filter = new MessageFilter(text, firmware.frames())) {
            filter.write(messages.getBytes(StandardCharsets.UTF_8));
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
