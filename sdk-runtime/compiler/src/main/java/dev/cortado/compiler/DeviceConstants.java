package dev.cortado.compiler;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.DeviceProfile;
import dev.cortado.boards.EntropyProfile;
import dev.cortado.boards.InterruptControllerProfile;
import dev.cortado.boards.TextProfile;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.imageheap.evaluation.EvaluationResult;
import dev.cortado.compiler.imageheap.evaluation.ImageConstantSource;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The values of ImageConstants for one build. */
final class DeviceConstants implements ImageConstantSource {
    private final BuildRequest request;
    private final TargetDescription target;
    private final World world;
    private final ImageHeap heap;
    private final Supplier<ClassInitializers> initializers;
    private final Attempt attempt;
    private Optional<ImageInstance> console = Optional.empty();
    private Optional<ImageInstance> timer = Optional.empty();
    private Optional<ImageInstance> entropySource = Optional.empty();
    private Optional<ImageInstance> protection = Optional.empty();
    private Optional<ImageInstance> controller = Optional.empty();
    private Optional<ImageInstance> flash = Optional.empty();
    private Optional<ImageInstance> watchdog = Optional.empty();
    private Optional<ImageArray> boardName = Optional.empty();
    private Optional<ImageArray> trustedKeys = Optional.empty();
    private Optional<ImageArray> decryptionKey = Optional.empty();

    DeviceConstants(
            BuildRequest request,
            TargetDescription target,
            World world,
            ImageHeap heap,
            Supplier<ClassInitializers> initializers,
            Attempt attempt) {
        this.request = request;
        this.target = target;
        this.world = world;
        this.heap = heap;
        this.initializers = initializers;
        this.attempt = attempt;
    }

    @Override
    public Optional<Object> value(String intrinsic, List<Object> arguments) {
        return switch (intrinsic) {
            case "image.latin1" -> Optional.of(request.text() == TextProfile.LATIN1 ? 1 : 0);
            case "image.gcStress" -> Optional.of(request.gcStress());
            case "image.heapIsHighest" -> Optional.of(heapIsHighest() ? 1 : 0);
            case "image.threads" -> Optional.of(attempt.threads().used() ? 1 : 0);
            case "image.namesFrames" -> Optional.of(attempt.frames().used() ? 1 : 0);
            case "image.namesAllTraces" ->
                    Optional.of(request.inclusions().stackTraces() == StackTraces.ALWAYS ? 1 : 0);
            case "image.mayNameFrames" ->
                    Optional.of(request.inclusions().stackTraces() == StackTraces.NEVER ? 0 : 1);
            case "image.timer" -> Optional.of(timer());
            case "image.semihosting" ->
                    Optional.of(request.role() instanceof ImageRole.Bootloader ? 0 : 1);
            case "image.consoleBase" -> Optional.of((int) request.board().console().base());
            case "image.console" -> Optional.of(console());
            case "image.entropySource" -> Optional.of(entropySource());
            case "image.interruptController" -> Optional.of(interruptController());
            case "image.memoryProtection" -> Optional.of(memoryProtection());
            case "image.bootloader" ->
                    Optional.of(request.role() instanceof ImageRole.Bootloader ? 1 : 0);
            case "image.flash" -> Optional.of(flash());
            case "image.watchdog" -> Optional.of(watchdog());
            case "image.boardName" -> Optional.of(boardName());
            case "image.trustedKeys" -> Optional.of(trustedKeys());
            case "image.decryptionKey" -> Optional.of(decryptionKey());
            case "image.boardProperty" ->
                    Optional.of(boardProperty(String.valueOf(arguments.getFirst())));
            default -> Optional.empty();
        };
    }

    /** The heap is the end of the RAM, and objects are nowhere but in flash and RAM. */
    private boolean heapIsHighest() {
        BoardProfile board = request.board();
        return board.flash().end() <= board.ram().origin();
    }

    private int boardProperty(String name) {
        BoardProfile board = request.board();
        return switch (name) {
            case "application-profile" -> target.isMicrocontroller() ? 0 : 1;
            case "entropy" -> board.soc().entropy().isPresent() ? 1 : 0;
            case "fpu" -> target.hasFloat() ? 1 : 0;
            case "clock-hz" -> board.soc().clockHz();
            case "interrupt-cpu-interface" -> (int) interruptControllerProfile().cpuInterface();
            case "interrupt-distributor" -> (int) interruptControllerProfile().distributor();
            case "interrupts" -> board.soc().interruptCount();
            case "mainline" -> target.vectors().mainline() ? 1 : 0;
            case "memory-protection" -> board.cpu().memoryProtection().isPresent() ? 1 : 0;
            case "mpu-regions" -> board.cpu().mpuRegions();
            case "thread-stack" -> board.threadStackBytes();
            case "timer-hz" -> board.soc().timer().clockHz();
            case "timer-irq" -> board.soc().timer().irq();
            case "forwards-vectors" -> target.forwardsVectors() ? 1 : 0;
            case "flash-driver" -> board.soc().flashDriver().isPresent() ? 1 : 0;
            case "watchdog" -> board.soc().watchdog().isPresent() ? 1 : 0;
            case "ram-origin" -> (int) board.ram().origin();
            case "ram-bytes" -> (int) board.ram().length();
            case "flash-origin" -> (int) board.flash().origin();
            case "recovery" ->
                    request.role() instanceof ImageRole.Bootloader bootloader
                                    && bootloader.recovers()
                            ? 1
                            : 0;
            case "decryption" ->
                    request.role() instanceof ImageRole.Bootloader bootloader
                                    && bootloader.decrypts()
                            ? 1
                            : 0;
            case "partitions" -> board.partitions().isPresent() ? 1 : 0;
            default ->
                    new PartitionConstants(board)
                            .value(name)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "no board property " + name));
        };
    }

    private ImageInstance memoryProtection() {
        if (protection.isEmpty()) {
            String driver = request.board().cpu().memoryProtection().orElseThrow();
            JavaClass type = world.resolve(driver.replace('.', '/'));
            protection = Optional.of(heap.newInstance(type, Optional.empty()));
        }
        return protection.get();
    }

    private InterruptControllerProfile interruptControllerProfile() {
        return request.board()
                .soc()
                .interruptController()
                .orElseThrow(() -> new IllegalArgumentException("no interrupt controller"));
    }

    private ImageInstance interruptController() {
        if (controller.isEmpty()) {
            String driver = interruptControllerProfile().driver();
            JavaClass type = world.resolve(driver.replace('.', '/'));
            controller = Optional.of(heap.newInstance(type, Optional.empty()));
        }
        return controller.get();
    }

    private ImageInstance console() {
        if (console.isEmpty()) {
            console =
                    Optional.of(
                            device(
                                    request.board().console().driver(),
                                    (int) request.board().console().base()));
        }
        return console.get();
    }

    private ImageInstance entropySource() {
        if (entropySource.isEmpty()) {
            EntropyProfile profile = request.board().soc().entropy().orElseThrow();
            entropySource = Optional.of(device(profile.driver(), (int) profile.base()));
        }
        return entropySource.get();
    }

    private ImageInstance flash() {
        if (flash.isEmpty()) {
            DeviceProfile profile = request.board().soc().flashDriver().orElseThrow();
            flash = Optional.of(device(profile.driver(), (int) profile.base()));
        }
        return flash.get();
    }

    private ImageInstance watchdog() {
        if (watchdog.isEmpty()) {
            DeviceProfile profile = request.board().soc().watchdog().orElseThrow();
            watchdog = Optional.of(device(profile.driver(), (int) profile.base()));
        }
        return watchdog.get();
    }

    private ImageArray boardName() {
        if (boardName.isEmpty()) {
            byte[] name = request.board().name().getBytes(StandardCharsets.US_ASCII);
            boardName = Optional.of(heap.newByteArray(name, Optional.empty()));
        }
        return boardName.get();
    }

    private ImageArray trustedKeys() {
        if (trustedKeys.isEmpty()) {
            byte[] keys =
                    switch (request.role()) {
                        case ImageRole.Bootloader role -> role.trustedKeys();
                        case ImageRole.InSlot role -> role.trustedKeys();
                        case ImageRole.Standalone _ -> new byte[0];
                    };
            if (keys.length == 0) {
                throw new NoTrustedKeysException();
            }
            trustedKeys = Optional.of(heap.newByteArray(keys, Optional.empty()));
        }
        return trustedKeys.get();
    }

    private ImageArray decryptionKey() {
        if (decryptionKey.isEmpty()) {
            if (!(request.role() instanceof ImageRole.Bootloader role) || !role.decrypts()) {
                throw new IllegalArgumentException("no decryption key");
            }
            decryptionKey = Optional.of(heap.newByteArray(role.decryptionKey(), Optional.empty()));
        }
        return decryptionKey.get();
    }

    private ImageInstance timer() {
        if (timer.isEmpty()) {
            timer = Optional.of(device(request.board().soc().timer().driver(), 0));
        }
        return timer.get();
    }

    private ImageInstance device(String className, int base) {
        JavaClass driver = world.resolve(className.replace('.', '/'));
        JavaMethod constructor = driver.declaredMethod("<init>", "(I)V").orElseThrow();
        ImageInstance device = heap.newInstance(driver, Optional.empty());
        EvaluationResult result = initializers.get().runMethod(constructor, List.of(device, base));
        if (result instanceof EvaluationResult.NotEvaluable(String reason)) {
            throw new IllegalStateException(
                    "the driver " + driver + " can't be constructed: " + reason);
        }
        return device;
    }
}
