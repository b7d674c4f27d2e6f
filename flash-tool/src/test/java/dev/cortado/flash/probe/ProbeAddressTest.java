package dev.cortado.flash.probe;

import static dev.cortado.flash.FlashAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.flash.probe.PluggedIn.Candidate;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeAddressTest {

    private static final BoardProfile BOARD = ProfileLibrary.bundled().board("microbit");

    @Test
    void addressHasSchemePlaceAndParameters() {
        assertEquals(
                new ProbeAddress("serial", "/dev/ttyS0", Map.of("protocol", "ti", "baud", "9600")),
                ProbeAddress.parse("serial:/dev/ttyS0?protocol=ti&baud=9600"));
        assertEquals(
                new ProbeAddress("gdb", "localhost:3333", Map.of()),
                ProbeAddress.parse("gdb://localhost:3333"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost                        | is no address of a probe",
                "jtag:x                           | there are no 'jtag' probes",
                "cmsis-dap:?speed=1               | has no parameter 'speed'",
                "cmsis-dap:?clock=slow            | 'slow' in --probe is no clock",
                "cmsis-dap:?pack=/none.pack       | there is no /none.pack",
                "cmsis-dap:no-such-serial         | no CMSIS-DAP probe",
                "gdb://localhost                  | is not HOST:PORT",
                "gdb://localhost:99999            | is not HOST:PORT",
                "gdb://localhost:1?baud=1         | has no parameter 'baud'",
                "serial:/dev/none                 | which protocol",
                "serial:/dev/none?protocol=xyz    | there is no protocol 'xyz'",
                "serial:/dev/none?protocol=ti&baud=fast | 'fast' in --probe is no baud",
                "serial:/dev/none?protocol        | is not NAME=VALUE",
                "serial:/dev/none?protocol=stm32  | there is no serial port /dev/none",
                "uf2:x.uf2?family=red             | is no UF2 family",
            })
    void whatIsNotUnderstoodIsRefused(String text, String message) {
        assertRefused(message, () -> Probes.open(ProbeAddress.parse(text), BOARD));
    }

    @Test
    void refusedConnectionsSayWhatToStart() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertRefused(
                "connection refused",
                () -> Probes.open(ProbeAddress.parse("gdb://127.0.0.1:" + port), BOARD));
    }

    @Test
    void onlyCandidateIsTaken() {
        Candidate drive = new Candidate(ProbeAddress.parse("uf2:/media/x"), "x", "");
        Candidate probe = new Candidate(ProbeAddress.parse("cmsis-dap:9"), "z", "0d28:0204");
        Candidate port = new Candidate(ProbeAddress.parse("serial:/dev/ttyACM0"), "y", "0d28:0204");
        assertEquals(drive.address(), plugged(drive).only());
        assertEquals(probe.address(), plugged(probe, port).only());
        assertRefused("nothing is plugged in", () -> plugged().only());
        assertRefused("several boards", () -> plugged(drive, port).only());
        assertRefused("several boards", () -> plugged(drive, probe, port).only());
        assertRefused("which protocol", () -> plugged(port).only());
    }

    private static PluggedIn plugged(Candidate... candidates) {
        return new PluggedIn(List.of(candidates), Optional.empty());
    }
}
