package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello#main               | Hello         | main   | String[]    | true",
                "Hello.main               | a.b.Hello     | main   | ''          | true",
                "a.b.Hello.main           | a.b.Hello     | main   | ''          | true",
                "b.Hello#main             | a.b.Hello     | main   | ''          | true",
                "Hello#main               | OtherHello    | main   | ''          | false",
                "Hello#main               | Hello         | main2  | ''          | false",
                "List#of(Object,Object)   | java.util.List | of    | Object, Object | true",
                "List#of( Object )        | java.util.List | of    | Object, Object | false",
                "List#of()                | java.util.List | of    | ''          | true",
                "Outer$Inner#<init>       | a.Outer$Inner | <init> | int         | true",
            })
    void methodIsMeantByClassNameAndParameters(
            String pattern, String binaryName, String name, String parameters, boolean meant) {
        assertEquals(meant, MethodPattern.parse(pattern).matches(binaryName, name, parameters));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", "#main", "Hello#", "Hello#main(", "Hello#main)"})
    void otherFormsAreRefused(String text) {
        assertThrows(InputException.class, () -> MethodPattern.parse(text));
    }
}
