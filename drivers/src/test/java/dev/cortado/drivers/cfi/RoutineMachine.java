package dev.cortado.drivers.cfi;

/**
 * The ARM instructions of {@link CommandRoutine}, executed one by one; ARM DDI 0406C A5. Flash is
 * the chips', and cannot be read as memory while they answer commands.
 */
final class RoutineMachine implements FlashCommands {

    private static final int CODE = 0x4000_0000;
    private static final int SOURCE = 0x4001_0000;
    private static final int STACK = 0x4002_0000;
    private static final int RETURN = 0x1234_5678;
    private static final int MOST_STEPS = 100_000;
    private static final int PC = 15;

    private final SimulatedChips chips;
    private final int[] code = CommandRoutine.code();
    private final int[] source = new int[CfiFlash.BUFFER_BYTES / 4];
    private final int[] stack = new int[2];
    private final int[] registers = new int[16];
    private boolean zero;

    RoutineMachine(SimulatedChips chips) {
        this.chips = chips;
    }

    @Override
    public void source(int word, int value) {
        source[word] = value;
    }

    @Override
    public boolean program(int address, int words) {
        return run(address, words);
    }

    @Override
    public boolean erase(int address) {
        return run(address, 0);
    }

    private boolean run(int address, int words) {
        code[CommandRoutine.FIRST_PARAMETER] = address;
        code[CommandRoutine.FIRST_PARAMETER + 1] = SOURCE;
        code[CommandRoutine.FIRST_PARAMETER + 2] = words;
        registers[4] = 0x4444_4444;
        registers[13] = STACK;
        registers[14] = RETURN;
        registers[PC] = CODE;
        for (int steps = 0; registers[PC] != RETURN; steps++) {
            if (steps == MOST_STEPS) {
                throw new AssertionError("the routine does not end");
            }
            int at = (registers[PC] - CODE) / 4;
            registers[PC] += 4;
            execute(code[at]);
        }
        if (registers[13] != STACK || registers[4] != 0x4444_4444 || !chips.isReadable()) {
            throw new AssertionError("the routine leaves something behind");
        }
        return (code[CommandRoutine.FIRST_PARAMETER + 3] & CommandRoutine.STATUS_ERRORS) == 0;
    }

    private void execute(int instruction) {
        switch (instruction) {
            case 0xE92D4010 -> {
                registers[13] -= 8;
                stack[0] = registers[4];
                stack[1] = registers[14];
                return;
            }
            case 0xE8BD8010 -> {
                registers[13] += 8;
                registers[4] = stack[0];
                registers[PC] = stack[1];
                return;
            }
            case 0xE890000E -> {
                for (int i = 0; i < 3; i++) {
                    registers[i + 1] = load(registers[0] + i * 4);
                }
                return;
            }
            case 0xF57FF04F, 0xF57FF06F -> {
                return;
            }
            default -> {}
        }
        switch (instruction >>> 28) {
            case 0x0 -> executeIf(zero, instruction);
            case 0x1 -> executeIf(!zero, instruction);
            case 0xE -> executeIf(true, instruction);
            default -> throw unknown(instruction);
        }
    }

    private void executeIf(boolean condition, int instruction) {
        if (condition) {
            switch (instruction >> 25 & 7) {
                case 0, 1 -> compute(instruction);
                case 2 -> transfer(instruction);
                case 5 -> registers[PC] += (instruction << 8 >> 6) + 4;
                default -> throw unknown(instruction);
            }
        }
    }

    private void compute(int instruction) {
        int first = operand(instruction >> 16 & 15);
        int second =
                (instruction >> 25 & 1) == 1
                        ? Integer.rotateRight(instruction & 0xff, instruction >> 7 & 30)
                        : operand(instruction & 15) << (instruction >> 7 & 31);
        int destination = instruction >> 12 & 15;
        int result =
                switch (instruction >> 21 & 15) {
                    case 2, 10 -> first - second;
                    case 4 -> first + second;
                    case 12 -> first | second;
                    case 13 -> second;
                    case 14 -> first & ~second;
                    default -> throw unknown(instruction);
                };
        if ((instruction >> 20 & 1) == 1) {
            zero = result == 0;
        }
        if ((instruction >> 21 & 15) != 10) {
            registers[destination] = result;
        }
    }

    /** An instruction reads itself two ahead of itself. */
    private int operand(int register) {
        return registers[register] + (register == PC ? 4 : 0);
    }

    private void transfer(int instruction) {
        int base = instruction >> 16 & 15;
        int register = instruction >> 12 & 15;
        int offset = instruction & 0xfff;
        boolean before = (instruction >> 24 & 1) == 1;
        int address = registers[base] + (before ? offset : 0);
        if ((instruction >> 20 & 1) == 1) {
            registers[register] = load(address);
        } else {
            store(address, registers[register]);
        }
        if (!before) {
            registers[base] += offset;
        }
    }

    private int load(int address) {
        if (address >= CODE && address < CODE + code.length * 4) {
            return code[(address - CODE) / 4];
        }
        return address >= SOURCE ? source[(address - SOURCE) / 4] : chips.read(address);
    }

    private void store(int address, int value) {
        if (address >= CODE) {
            code[(address - CODE) / 4] = value;
        } else {
            chips.write(address, value);
        }
    }

    private static AssertionError unknown(int instruction) {
        return new AssertionError("no instruction of the routine: %08X".formatted(instruction));
    }
}
