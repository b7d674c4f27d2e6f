package dev.cortado.flash.gdb;

import java.nio.charset.StandardCharsets;

/** What the first bytes of a server's answer say it is, GDB manual E.3. */
final class Answer {

    private Answer() {}

    /** A packet's text as bytes. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A packet's bytes as text. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether it is output of the board, behind which the answer is still to come. */
    static boolean isOutput(byte[] answer) {
        return answer.length > 2 && answer[0] == 'O' && answer[1] != 'K';
    }

    /** Whether it tells that the board has stopped. */
    static boolean isStop(String answer) {
        return answer.matches("(S[0-9a-fA-F]{2}|T[0-9a-fA-F]{2}.*)");
    }

    /** Whether it is an error, or the empty answer to an unknown command. */
    static boolean isError(byte[] answer) {
        return answer.length == 0
                || answer.length == 3 && answer[0] == 'E'
                || answer.length > 1 && answer[0] == 'E' && answer[1] == '.';
    }
}
