package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;

/** Names for the builders of java.lang.ThreadBuilders. */
final class ThreadBuilderAliases {
    private ThreadBuilderAliases() {}

    /** The builder of platform threads. */
    @SubstituteClass("java.lang.ThreadBuilders$PlatformThreadBuilder")
    static final class Platform {
        @Alias
        Platform() {}
    }

    /** The builder of virtual threads. */
    @SubstituteClass("java.lang.ThreadBuilders$VirtualThreadBuilder")
    static final class Virtual {
        @Alias
        Virtual() {}
    }
}
