package dev.cortado.runtime.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.abi.Address;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.HostMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Object > Animal > Cat, Object > Stone; interface Named with bit 33 on Cat and on int[]. */
class TypeTestsTest {
    private static final int SIZE = 32;

    private HostMemory memory;

    private enum Name {
        OBJECT,
        ANIMAL,
        CAT,
        STONE,
        NAMED,
        UNTESTED,
        INT_ARRAY
    }

    @BeforeEach
    void describe() {
        memory = HostMemory.open(0x100, 0x200);
        describe(Name.OBJECT, 0, 3, 0);
        describe(Name.ANIMAL, 1, 2, 0);
        describe(Name.CAT, 2, 2, 2);
        describe(Name.STONE, 3, 3, 0);
        describe(Name.NAMED, ClassDescriptorLayout.NO_TYPE_ID, 33, 0);
        describe(
                Name.UNTESTED,
                ClassDescriptorLayout.NO_TYPE_ID,
                ClassDescriptorLayout.NO_TEST_BIT,
                0);
        describe(
                Name.INT_ARRAY,
                ClassDescriptorLayout.NO_TYPE_ID,
                ClassDescriptorLayout.NO_TEST_BIT,
                2);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    private static Address at(Name name) {
        return Address.of(0x100 + name.ordinal() * SIZE);
    }

    private static void describe(Name name, int id, int last, int secondTestWord) {
        Address descriptor = at(name);
        descriptor.storeChar(ClassDescriptorLayout.TYPE_ID, (char) id);
        descriptor.storeChar(ClassDescriptorLayout.LAST_TYPE_ID, (char) last);
        descriptor.storeInt(ClassDescriptorLayout.TEST_BITS + 4, secondTestWord);
    }

    @ParameterizedTest
    @CsvSource({
        "CAT,CAT,true",
        "CAT,ANIMAL,true",
        "CAT,OBJECT,true",
        "CAT,STONE,false",
        "ANIMAL,CAT,false",
        "STONE,ANIMAL,false",
        "CAT,NAMED,true",
        "STONE,NAMED,false",
        "CAT,UNTESTED,false",
        "INT_ARRAY,OBJECT,true",
        "INT_ARRAY,ANIMAL,false",
        "INT_ARRAY,NAMED,true",
        "INT_ARRAY,INT_ARRAY,true"
    })
    void assignability(Name source, Name target, boolean expected) {
        assertEquals(expected, TypeTests.isAssignable(at(source), at(target)));
    }
}
