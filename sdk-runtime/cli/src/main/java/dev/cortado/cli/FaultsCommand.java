package dev.cortado.cli;

import dev.cortado.boards.BoardProfile;
import dev.cortado.cli.option.CountConverter;
import dev.cortado.compiler.Compiler;
import dev.cortado.compiler.PhaseListener;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.ota.fault.FaultCampaign;
import dev.cortado.ota.fault.FaultKind;
import dev.cortado.ota.fault.FaultOutcome;
import dev.cortado.ota.fault.FaultReport;
import dev.cortado.ota.fault.FaultScope;
import dev.cortado.ota.fault.FaultTarget;
import dev.cortado.ota.signing.KeyFile;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PassphraseSource;
import dev.cortado.ota.signing.PrivateKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes instructions of a bootloader's decision go wrong. */
@Command(
        name = "faults",
        description =
                "Execute a board's bootloader over images that must not start, once for each"
                        + " instruction of its decision and with a fault in that instruction:"
                        + " nothing may start.",
        mixinStandardHelpOptions = true)
final class FaultsCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private BoardOptions boardOptions;

    @Option(
            names = "--board",
            paramLabel = "NAME",
            defaultValue = "microbit",
            description = "The board; ${DEFAULT-VALUE} if not given.")
    private String board;

    @Option(
            names = "--key",
            paramLabel = "KEY.pem",
            description = "The ed25519 key to sign with and to trust; a new one if not given.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--decryption-key",
            paramLabel = "KEY.pem",
            description =
                    "A device's private x25519 key: the bootloader without recovery that decrypts"
                            + " with it, and more attacks, by images that are encrypted.")
    private Optional<Path> decryptionKey = Optional.empty();

    @Option(
            names = "--attack",
            paramLabel = "NAME",
            description = "Only this attack; may be given several times.")
    private List<String> only = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "What goes wrong: skip (an instruction), branch (goes the other way), zeros or"
                            + " ones (loaded); all of them if not given. May be given several"
                            + " times.")
    private List<String> kinds = List.of();

    @Option(
            names = "--within",
            paramLabel = "PREFIX",
            description =
                    "Only instructions of functions whose names begin so, such as"
                            + " dev/cortado/ota/bootloader/; may be given several times.")
    private List<String> within = List.of();

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "200",
            converter = CountConverter.OrNone.class,
            description =
                    "How many instructions of each attack's arithmetic have faults, besides the"
                        + " first and the last time that each is executed; ${DEFAULT-VALUE} if not"
                        + " given, 0 leaves the arithmetic alone.")
    private int samples;

    @Option(names = "--seed", paramLabel = "S", description = "Repeats the choice of those.")
    private Optional<Long> seed = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        long used = seed.orElseGet(() -> new SecureRandom().nextLong() >>> 1);
        out.println("seed " + used);
        out.flush();
        PrivateKey signer =
                key.map(path -> new KeyFile(path).readPrivate(PassphraseSource.none()))
                        .orElseGet(() -> PrivateKey.generate(KeyType.ED25519, new SecureRandom()));
        Optional<PrivateKey> device =
                decryptionKey.map(
                        path -> new DecryptionKeyFile(path).read(PassphraseSource.none()));
        BoardProfile profile = boardOptions.library().board(board);
        FaultTarget target =
                BootloaderFaults.target(
                        profile,
                        new Compiler(LlvmDistribution.inUserCache())
                                .build(
                                        BootloaderImage.request(
                                                profile,
                                                List.of(signer.publicKey()),
                                                device,
                                                device.isEmpty()),
                                        PhaseListener.silent())
                                .image()
                                .elf());
        FaultCampaign campaign =
                new FaultCampaign(
                        target,
                        signer,
                        device.map(PrivateKey::publicKey),
                        new FaultScope(chosenKinds(), within, samples > 0, samples),
                        used);
        List<FaultReport> reports = new ArrayList<>();
        for (String name : chosen(campaign.attacks())) {
            FaultReport report =
                    campaign.run(
                            name,
                            line -> {
                                out.println(line);
                                out.flush();
                            });
            report.attacks().forEach(out::println);
            out.println("  " + report.summary());
            out.flush();
            reports.add(report);
        }
        FaultReport all = FaultReport.sum(reports);
        out.println(all.summary());
        out.flush();
        return all.count(FaultOutcome.ATTACK) == 0 ? 0 : 1;
    }

    private List<String> chosen(List<String> all) {
        for (String name : only) {
            if (!all.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "there is no attack " + name + "; there are " + String.join(", ", all));
            }
        }
        return only.isEmpty() ? all : only;
    }

    private Set<FaultKind> chosenKinds() {
        Set<FaultKind> chosen = EnumSet.noneOf(FaultKind.class);
        for (FaultKind kind : FaultKind.values()) {
            if (kinds.isEmpty() || kinds.contains(kind.key())) {
                chosen.add(kind);
            }
        }
        if (!kinds.isEmpty() && chosen.size() != Set.copyOf(kinds).size()) {
            throw new ParameterException(
                    spec.commandLine(), "a kind is skip, branch, zeros or ones");
        }
        return chosen;
    }
}
