package dev.cortado.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the SDK and of the JDK whose class library it compiles. */
final class SdkVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = sdk().orElse("(not packaged)");
        return new String[] {"cortado " + version + ", class library of JDK " + Runtime.version()};
    }

    /** The SDK's version, if it is packaged. */
    static Optional<String> sdk() {
        return Optional.ofNullable(SdkVersion.class.getPackage().getImplementationVersion());
    }
}
