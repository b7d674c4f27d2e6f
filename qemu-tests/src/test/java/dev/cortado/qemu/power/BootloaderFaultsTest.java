package dev.cortado.qemu.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.cli.BootloaderFaults;
import dev.cortado.cli.BootloaderImage;
import dev.cortado.compiler.Compiler;
import dev.cortado.compiler.PhaseListener;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.ota.fault.FaultCampaign;
import dev.cortado.ota.fault.FaultKind;
import dev.cortado.ota.fault.FaultReport;
import dev.cortado.ota.fault.FaultScope;
import dev.cortado.ota.fault.FaultTarget;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No single instruction of the decision that is left out starts an image that must not start. */
class BootloaderFaultsTest {

    /** From the verdict on an image to the hand-over, and the device's security counter. */
    private static final List<String> DECISION =
            List.of(
                    "dev/cortado/ota/firmware/BootMain",
                    "dev/cortado/ota/firmware/HandOver",
                    "dev/cortado/ota/device/StartableCheck",
                    "dev/cortado/ota/bootloader/SlotCheck",
                    "dev/cortado/ota/bootloader/SignatureCheck",
                    "dev/cortado/ota/bootloader/SwapBootloader",
                    "dev/cortado/ota/bootloader/StateStore",
                    "dev/cortado/ota/format/ImageVerifier");

    private static FaultCampaign campaign;

    @BeforeAll
    static void build() {
        BoardProfile board = ProfileLibrary.bundled().board("microbit");
        PrivateKey key = PrivateKey.generate(KeyType.ED25519, new SecureRandom());
        FaultTarget target =
                BootloaderFaults.target(
                        board,
                        new Compiler(LlvmDistribution.inUserCache())
                                .build(
                                        BootloaderImage.request(
                                                board,
                                                List.of(key.publicKey()),
                                                Optional.empty(),
                                                true),
                                        PhaseListener.silent())
                                .image()
                                .elf());
        FaultScope scope = new FaultScope(EnumSet.of(FaultKind.SKIP), DECISION, false, 0);
        campaign = new FaultCampaign(target, key, Optional.empty(), scope, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsigned", "neutral-point", "changed", "too-old"})
    void noSkippedInstructionOfTheDecisionStartsIt(String attack) {
        FaultReport report = campaign.run(attack, line -> {});
        assertEquals(List.of(), report.attacks());
        assertTrue(report.faults() > 1000, report::summary);
    }
}
