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
                "cmsis-dap:                       | there are no 'cmsis-dap' probes",
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
        Candidate drive = new Candidate(ProbeAddress.parse("uf2:/media/x"), "x");
        Candidate port = new Candidate(ProbeAddress.parse("serial:/dev/ttyACM0"), "y");
        assertEquals(drive.address(), new PluggedIn(List.of(drive)).only());
        assertRefused("nothing is plugged in", () -> new PluggedIn(List.of()).only());
        assertRefused("several boards", () -> new PluggedIn(List.of(drive, port)).only());
        assertRefused("which protocol", () -> new PluggedIn(List.of(port)).only());
    }
}
