package dev.cortado.ota.fault;

/** What goes wrong with one instruction. */
public enum FaultKind {
    /** It is not executed. */
    SKIP("skip") {
        @Override
        boolean applies(int code) {
            return true;
        }

        @Override
        void inject(CortexM0 core, int code) {
            core.skip();
        }
    },
    /** A conditional branch goes the other way. */
    BRANCH("branch") {
        @Override
        boolean applies(int code) {
            return CortexM0.isConditionalBranch(code);
        }

        @Override
        void inject(CortexM0 core, int code) {
            core.takeOtherBranch();
        }
    },
    /** What a load brings is 0. */
    ZEROS("zeros") {
        @Override
        boolean applies(int code) {
            return loaded(code) >= 0;
        }

        @Override
        void inject(CortexM0 core, int code) {
            core.skip();
            core.setRegister(loaded(code), 0);
        }
    },
    /** What a load brings is all ones. */
    ONES("ones") {
        @Override
        boolean applies(int code) {
            return loaded(code) >= 0;
        }

        @Override
        void inject(CortexM0 core, int code) {
            core.skip();
            core.setRegister(loaded(code), -1);
        }
    };

    private final String key;

    FaultKind(String key) {
        this.key = key;
    }

    /** Its name in reports and options. */
    public String key() {
        return key;
    }

    abstract boolean applies(int code);

    abstract void inject(CortexM0 core, int code);

    /** The register that a load of one register writes; -1 for other instructions. A6.7. */
    private static int loaded(int code) {
        return switch (code >>> 11) {
            case 0b01001, 0b10011 -> code >>> 8 & 7;
            case 0b01101, 0b01111, 0b10001 -> code & 7;
            case 0b01010, 0b01011 -> (code >>> 9 & 7) >= 3 ? code & 7 : -1;
            default -> -1;
        };
    }
}
