package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.link.JavaFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackTraceFramesTest {

    private static final Map<String, String> SUPERCLASSES =
            Map.of(
                    "java.lang.Throwable", "java.lang.Object",
                    "java.lang.Exception", "java.lang.Throwable",
                    "a.Failure", "java.lang.Exception",
                    "a.Other", "java.lang.Exception",
                    "a.Main", "java.lang.Object");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.Throwable.fillInStackTrace java.lang.Throwable.<init> a.Main.main |"
                        + " a.Main.main",
                "java.lang.Throwable.<init> java.lang.Exception.<init> a.Failure.<init> a.Main.main"
                        + " | a.Main.main",
                "java.lang.Throwable.<init> java.lang.Exception.<init> a.Main.<init> a.Main.main |"
                        + " a.Main.<init> a.Main.main",
                "java.lang.Throwable.<init> java.lang.Exception.<init> a.Failure.<init>"
                        + " a.Other.<init> | a.Other.<init>",
                "dev.cortado.runtime.fault.Faults.throwNullPointer a.Main.main | a.Main.main",
                "a.Main.f dev.cortado.runtime.object.ArrayCopy.copy | a.Main.f"
                        + " dev.cortado.runtime.object.ArrayCopy.copy",
                "a.Main.main dev.cortado.runtime.boot.ApplicationMain.main"
                        + " dev.cortado.runtime.boot.Start.start | a.Main.main",
            })
    void traceShowsWhatHotSpotWouldShow(String device, String expected) {
        List<String> methods = List.of(device.split(" "));
        List<List<String>> shown =
                frames(methods.stream().map(List::of).toList())
                        .at(new ArrayList<>(methods.stream().map(m -> 0L).toList()));
        assertEquals(
                Stream.of(expected.split(" ")).map(method -> method + "(Unknown Source)").toList(),
                shown.stream().flatMap(List::stream).toList());
    }

    @Test
    void inlinedFramesOfOneProgramCounterAreJudgedOneByOne() {
        List<List<String>> shown =
                frames(List.of(List.of("java.lang.Throwable.<init>", "a.Main.f", "a.Main.main")))
                        .at(List.of(8L));
        assertEquals(
                List.of("a.Main.f(Unknown Source)", "a.Main.main(Unknown Source)"),
                shown.getFirst());
    }

    @Test
    void unknownProgramCounterIsShownUnlessBelowMain() {
        List<List<String>> shown =
                frames(
                                List.of(
                                        List.of(),
                                        List.of("dev.cortado.runtime.boot.ApplicationMain.main"),
                                        List.of()))
                        .at(List.of(0x1234L, 8L, 9L));
        assertEquals(List.of(List.of("0x00001234"), List.of(), List.of()), shown);
    }

    private static StackTraceFrames frames(List<List<String>> methods) {
        List<List<JavaFrame>> frames =
                methods.stream()
                        .map(
                                list ->
                                        list.stream()
                                                .map(StackTraceFramesTest::frame)
                                                .collect(Collectors.toList()))
                        .toList();
        return new StackTraceFrames(programCounters -> frames, SUPERCLASSES);
    }

    private static JavaFrame frame(String method) {
        int dot = method.lastIndexOf('.');
        return new JavaFrame(method.substring(0, dot), method.substring(dot + 1), "", 0);
    }
}
