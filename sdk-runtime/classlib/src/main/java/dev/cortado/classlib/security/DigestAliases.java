package dev.cortado.classlib.security;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;

/** Names for the message digests of the provider SUN. */
final class DigestAliases {
    private DigestAliases() {}

    @SubstituteClass("sun.security.provider.MD2")
    static final class Md2 {
        @Alias
        Md2() {}
    }

    @SubstituteClass("sun.security.provider.MD5")
    static final class Md5 {
        @Alias
        Md5() {}
    }

    @SubstituteClass("sun.security.provider.SHA")
    static final class Sha1 {
        @Alias
        Sha1() {}
    }

    @SubstituteClass("sun.security.provider.SHA2$SHA224")
    static final class Sha224 {
        @Alias
        Sha224() {}
    }

    @SubstituteClass("sun.security.provider.SHA2$SHA256")
    static final class Sha256 {
        @Alias
        Sha256() {}
    }

    @SubstituteClass("sun.security.provider.SHA5$SHA384")
    static final class Sha384 {
        @Alias
        Sha384() {}
    }

    @SubstituteClass("sun.security.provider.SHA5$SHA512")
    static final class Sha512 {
        @Alias
        Sha512() {}
    }

    @SubstituteClass("sun.security.provider.SHA5$SHA512_224")
    static final class Sha512To224 {
        @Alias
        Sha512To224() {}
    }

    @SubstituteClass("sun.security.provider.SHA5$SHA512_256")
    static final class Sha512To256 {
        @Alias
        Sha512To256() {}
    }

    @SubstituteClass("sun.security.provider.SHA3$SHA224")
    static final class Sha3To224 {
        @Alias
        Sha3To224() {}
    }

    @SubstituteClass("sun.security.provider.SHA3$SHA256")
    static final class Sha3To256 {
        @Alias
        Sha3To256() {}
    }

    @SubstituteClass("sun.security.provider.SHA3$SHA384")
    static final class Sha3To384 {
        @Alias
        Sha3To384() {}
    }

    @SubstituteClass("sun.security.provider.SHA3$SHA512")
    static final class Sha3To512 {
        @Alias
        Sha3To512() {}
    }
}
