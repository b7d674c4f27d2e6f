package dev.cortado.cli.flash;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.FlashException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A part of the address space. */
final class RangeOptions {

    @Option(
            names = "--address",
            paramLabel = "N",
            description = "First address; the start of the flash if not given.")
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--length",
            paramLabel = "N",
            description =
                    "Number of bytes, perhaps with K; up to the end of the flash if not given.")
    private Optional<String> length = Optional.empty();

    MemoryRegion region(BoardProfile board) {
        long origin = address.map(text -> number("--address", text)).orElse(board.flash().origin());
        long bytes =
                length.map(text -> number("--length", text)).orElse(board.flash().end() - origin);
        if (bytes <= 0 || origin + bytes > 1L << 32) {
            throw new FlashException(
                    "no bytes from 0x%08X on".formatted(origin),
                    "The flash of %s is %s; check --address and --length."
                            .formatted(board.name(), board.flash()));
        }
        return new MemoryRegion(origin, bytes);
    }

    private static long number(String option, String text) {
        try {
            boolean kilo = text.endsWith("K");
            long number = Long.decode(kilo ? text.substring(0, text.length() - 1) : text);
            if (number >= 0 && number < 1L << 32) {
                return kilo ? number * 1024 : number;
            }
        } catch (NumberFormatException e) {
            throw unreadable(option, text);
        }
        throw unreadable(option, text);
    }

    private static FlashException unreadable(String option, String text) {
        return new FlashException(
                "'" + text + "' of " + option + " is no number", "Write it like 0x4000 or 16K.");
    }
}
