package dev.cortado.ota.delta.make;

import dev.cortado.ota.delta.AddressStep;
import dev.cortado.ota.delta.PatchOperation;
import dev.cortado.ota.format.LittleEndian;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds by how much addresses differ in two images that were aligned. */
final class AddressSteps {

    private static final int LEAST_RUN = 16;
    private static final int ALIGNMENT = 256;
    private static final int RAM = 0x2000_0000;
    private static final int RAM_END = 0x3000_0000;
    private static final int LEAST_WEIGHT = 3;
    private static final int NONE = Integer.MIN_VALUE;

    private final byte[] old;
    private final byte[] fresh;
    private final List<PatchOperation> operations;
    private final int[] moves;
    private int address;

    AddressSteps(byte[] old, byte[] fresh, List<PatchOperation> operations) {
        this.old = old;
        this.fresh = fresh;
        this.operations = operations;
        this.moves = moves();
    }

    /** The address at which the old image runs, as most addresses in it say. */
    int address() {
        return address;
    }

    /** The steps, at most so many. */
    List<AddressStep> find(int most) {
        address = bestAddress();
        List<AddressStep> ram = ramSteps();
        List<AddressStep> steps = flashSteps(most - Math.min(ram.size() + 1, most / 2));
        steps.addAll(ram.subList(0, Math.min(ram.size(), most - steps.size())));
        steps.sort(Comparator.comparingInt(AddressStep::start));
        return steps;
    }

    /** For each byte of the old image by how much it moved; longer copies decide. */
    private int[] moves() {
        int[] result = new int[old.length];
        java.util.Arrays.fill(result, NONE);
        int made = 0;
        List<int[]> copies = new ArrayList<>();
        for (PatchOperation operation : operations) {
            made += operation.literals();
            copies.add(new int[] {operation.oldOffset(), operation.copies(), made});
            made += operation.copies();
        }
        copies.sort(Comparator.comparingInt(copy -> -copy[1]));
        for (int[] copy : copies) {
            for (int i = copy[0]; i < copy[0] + copy[1]; i++) {
                if (result[i] == NONE) {
                    result[i] = copy[2] - copy[0];
                }
            }
        }
        return result;
    }

    private interface Words {
        void accept(int oldWord, int newWord);
    }

    private void eachWord(Words words) {
        int made = 0;
        for (PatchOperation operation : operations) {
            made += operation.literals();
            int shift = operation.oldOffset() - made;
            int end = made + operation.copies();
            if ((shift & 3) == 0) {
                for (int at = made + 3 & -4; at + 4 <= end; at += 4) {
                    words.accept(LittleEndian.u32(old, at + shift), LittleEndian.u32(fresh, at));
                }
            }
            made = end;
        }
    }

    private int bestAddress() {
        List<int[]> pairs = new ArrayList<>();
        eachWord(
                (from, to) -> {
                    if (from != to && from > 0 && from < RAM && Math.abs(from - to) < old.length) {
                        pairs.add(new int[] {from, to});
                    }
                });
        int best = 0;
        int bestScore = 0;
        int highest = pairs.stream().mapToInt(pair -> pair[0]).max().orElse(0);
        for (int candidate = Math.max(0, highest - old.length) & -ALIGNMENT;
                candidate <= highest;
                candidate += ALIGNMENT) {
            int score = 0;
            for (int[] pair : pairs) {
                int offset = pair[0] - candidate;
                if (offset >= 0 && offset < moves.length && moves[offset] == pair[1] - pair[0]) {
                    score++;
                }
            }
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private List<AddressStep> flashSteps(int most) {
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < moves.length; ) {
            int end = i;
            while (end < moves.length && moves[end] == moves[i]) {
                end++;
            }
            if (moves[i] != NONE && end - i >= LEAST_RUN) {
                add(runs, new int[] {i, moves[i], end - i});
            }
            i = end;
        }
        while (runs.size() + 1 > most) {
            int shortest = 0;
            for (int i = 1; i < runs.size(); i++) {
                shortest = runs.get(i)[2] < runs.get(shortest)[2] ? i : shortest;
            }
            runs.remove(shortest);
            merge(runs);
        }
        List<AddressStep> steps = new ArrayList<>();
        for (int[] run : runs) {
            steps.add(new AddressStep(address + run[0], run[1]));
        }
        steps.add(new AddressStep(address + old.length, 0));
        return steps;
    }

    private static void add(List<int[]> runs, int[] run) {
        if (!runs.isEmpty() && runs.getLast()[1] == run[1]) {
            runs.getLast()[2] += run[2];
        } else {
            runs.add(run);
        }
    }

    private static void merge(List<int[]> runs) {
        for (int i = runs.size() - 1; i > 0; i--) {
            if (runs.get(i)[1] == runs.get(i - 1)[1]) {
                runs.get(i - 1)[2] += runs.get(i)[2];
                runs.remove(i);
            }
        }
    }

    /** Steps of addresses in RAM, of which there is nothing but their uses. */
    private List<AddressStep> ramSteps() {
        TreeMap<Integer, Map<Integer, Integer>> uses = new TreeMap<>();
        eachWord(
                (from, to) -> {
                    if (from >= RAM && from < RAM_END && to >= RAM && to < RAM_END) {
                        uses.computeIfAbsent(from, key -> new HashMap<>())
                                .merge(to - from, 1, Integer::sum);
                    }
                });
        List<int[]> runs = new ArrayList<>();
        uses.forEach(
                (from, differences) -> {
                    Map.Entry<Integer, Integer> usual =
                            differences.entrySet().stream()
                                    .max(
                                            Map.Entry.<Integer, Integer>comparingByValue()
                                                    .thenComparing(Map.Entry.comparingByKey()))
                                    .orElseThrow();
                    add(runs, new int[] {from, usual.getKey(), usual.getValue()});
                });
        runs.removeIf(run -> run[2] < LEAST_WEIGHT);
        merge(runs);
        if (!runs.isEmpty() && runs.getFirst()[1] == 0) {
            runs.removeFirst();
        }
        return runs.stream().map(run -> new AddressStep(run[0], run[1])).toList();
    }
}
