package dev.cortado.ota.delta.make;

import dev.cortado.ota.delta.AddressStep;
import dev.cortado.ota.delta.PatchOperation;
import dev.cortado.ota.format.LittleEndian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds by how much addresses differ in two images that were aligned. */
final class AddressSteps {

    private static final int ALIGNMENT = 256;
    private static final int RAM = 0x2000_0000;
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
        TreeMap<Integer, Map<Integer, Integer>> uses = new TreeMap<>();
        new AddressUses(old, fresh, address, operations)
                .each(
                        (from, to) ->
                                uses.computeIfAbsent(from, key -> new HashMap<>())
                                        .merge(to - from, 1, Integer::sum));
        List<Run> runs = new ArrayList<>();
        uses.forEach(
                (from, differences) -> {
                    Map.Entry<Integer, Integer> usual =
                            differences.entrySet().stream()
                                    .max(
                                            Map.Entry.<Integer, Integer>comparingByValue()
                                                    .thenComparing(Map.Entry.comparingByKey()))
                                    .orElseThrow();
                    runs.add(new Run(from, usual.getKey(), usual.getValue()));
                });
        merge(runs);
        while (!runs.isEmpty()) {
            Run least = Collections.min(runs, Comparator.comparingInt(Run::weight));
            if (runs.size() <= most && least.weight() >= LEAST_WEIGHT) {
                break;
            }
            runs.remove(least);
            merge(runs);
        }
        return runs.stream().map(run -> new AddressStep(run.start(), run.difference())).toList();
    }

    /** Addresses that are used, one after the other, and moved alike. */
    private record Run(int start, int difference, int weight) {}

    private static void merge(List<Run> runs) {
        int kept = 0;
        for (Run run : runs) {
            Run last = kept == 0 ? null : runs.get(kept - 1);
            if (last != null && last.difference() == run.difference()) {
                int weight = last.weight() + run.weight();
                runs.set(kept - 1, new Run(last.start(), last.difference(), weight));
            } else {
                runs.set(kept++, run);
            }
        }
        runs.subList(kept, runs.size()).clear();
    }

    /** For each byte of the old image by how much it moved; longer copies decide. */
    private int[] moves() {
        int[] result = new int[old.length];
        Arrays.fill(result, NONE);
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

    private void eachWord(AddressUses.Pairs words) {
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
}
