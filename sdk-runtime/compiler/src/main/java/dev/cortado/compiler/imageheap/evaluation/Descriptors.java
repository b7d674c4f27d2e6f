package dev.cortado.compiler.imageheap.evaluation;

/** Slots on the operand stack by descriptor (JVMS 2.6.2). */
final class Descriptors {
    private Descriptors() {}

    static int argumentSlots(String descriptor) {
        int slots = 0;
        int i = 1;
        while (descriptor.charAt(i) != ')') {
            char c = descriptor.charAt(i);
            slots += c == 'J' || c == 'D' ? 2 : 1;
            while (descriptor.charAt(i) == '[') {
                i++;
            }
            i = descriptor.charAt(i) == 'L' ? descriptor.indexOf(';', i) + 1 : i + 1;
        }
        return slots;
    }

    static int returnSlots(String descriptor) {
        return switch (descriptor.charAt(descriptor.indexOf(')') + 1)) {
            case 'V' -> 0;
            case 'J', 'D' -> 2;
            default -> 1;
        };
    }
}
