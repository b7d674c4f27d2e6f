package dev.cortado.cli.image;

import dev.cortado.ota.signing.PassphraseSource;
import dev.cortado.ota.signing.SigningException;
import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where passphrases of key files come from: a file, the environment, or the person asked. */
public final class PassphraseOptions implements PassphraseSource {

    private static final String VARIABLE = "CORTADO_PASSPHRASE";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "File whose first line is the passphrase of key files. Without it, the variable"
                            + " CORTADO_PASSPHRASE is taken, or you are asked.")
    private Optional<Path> file = Optional.empty();

    /** Whether a file was named. */
    boolean hasFile() {
        return file.isPresent();
    }

    @Override
    public Optional<char[]> passphrase(String what) {
        if (file.isPresent()) {
            return Optional.of(firstLine(file.get()));
        }
        String variable = System.getenv(VARIABLE);
        if (variable != null && !variable.isEmpty()) {
            return Optional.of(variable.toCharArray());
        }
        Console console = System.console();
        return console != null && console.isTerminal()
                ? Optional.ofNullable(console.readPassword("%s: ", what))
                : Optional.empty();
    }

    private static char[] firstLine(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            int length = 0;
            while (length < chars.length() && "\r\n".indexOf(chars.get(length)) < 0) {
                length++;
            }
            char[] line = new char[length];
            chars.get(line);
            if (chars.hasArray()) {
                Arrays.fill(chars.array(), '\0');
            }
            if (line.length == 0) {
                throw new SigningException("the first line of " + path + " is empty");
            }
            return line;
        } catch (CharacterCodingException e) {
            throw new SigningException(path + " is not UTF-8 text");
        } catch (IOException e) {
            throw new SigningException(
                    "cannot read the passphrase file " + path + ": " + e.getMessage(), e);
        }
    }
}
