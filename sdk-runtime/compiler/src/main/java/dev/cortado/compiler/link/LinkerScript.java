package dev.cortado.compiler.link;

import dev.cortado.abi.BootHandover;
import dev.cortado.abi.FrameTableLayout;
import dev.cortado.abi.StackLayout;
import java.util.Set;

/**
 * The linker script of a memory map.
 *
 * <p>The regions are left unbounded: the sizes are compared after the link, when it is known what
 * takes the space.
 */
final class LinkerScript {
    static final String STACK = ".stack";
    static final String BSS = ".bss";
    static final String BSS_ROOTS = ".bss.roots";
    static final String DATA = ".data";

    /** The output sections that lie in RAM. */
    static final Set<String> RAM_SECTIONS = Set.of(STACK, BSS, BSS_ROOTS, DATA);

    private static final long HEAP_GRANULE_BYTES = 8;

    private LinkerScript() {}

    static String of(MemoryMap memory, String entrySymbol, boolean namesFrames) {
        MemoryRegion flash = memory.flash();
        MemoryRegion ram = memory.ram();
        String constants =
                """
                ENTRY(%s)
                __flash_start = 0x%x;
                __flash_end = 0x%x;
                __ram_start = 0x%x;
                __ram_end = 0x%x;
                __heap_end = 0x%x;
                %s = 0x%x;
                MEMORY {
                  FLASH (rx) : ORIGIN = 0x%x, LENGTH = 0x%x
                  RAM (rwx) : ORIGIN = 0x%x, LENGTH = 0x%x
                }
                """
                        .formatted(
                                entrySymbol,
                                flash.origin(),
                                flash.end(),
                                ram.origin(),
                                ram.end(),
                                ram.end() / HEAP_GRANULE_BYTES * HEAP_GRANULE_BYTES,
                                BootHandover.SYMBOL,
                                memory.handoverAddress(),
                                flash.origin(),
                                (1L << 32) - flash.origin(),
                                ram.origin(),
                                (1L << 32) - ram.origin());
        return constants
                + SECTIONS.replace("@FRAMES@\n", namesFrames ? FRAMES : "")
                        .replace("@STACK_BYTES@", "0x%x".formatted(memory.stackBytes()))
                        .replace(
                                "@HANDLER_STACK_BYTES@",
                                "0x%x".formatted(memory.handlerStackBytes()))
                        .replace(
                                "@RUNNING_GUARD_BYTES@",
                                memory.handlerStackBytes() == 0 ? "0" : "8")
                        .replace(
                                "@STACK_ALIGNMENT@",
                                String.valueOf(Math.max(8, memory.stackGuardBytes())))
                        .replace("@STACK_GUARD_BYTES@", String.valueOf(memory.stackGuardBytes()))
                        .replace(
                                "@RESERVE_BYTES@",
                                "0x%x"
                                        .formatted(
                                                Math.min(
                                                        StackLayout.RESERVE_BYTES,
                                                        memory.stackBytes() / 2)));
    }

    // Behind all code and what unwinds it, so that a table of any size moves none of them.
    private static final String FRAMES =
            """
              %s : {
                . = ALIGN(4);
                %s = .;
                KEEP(*(%s))
                . = ALIGN(4);
              } > FLASH
            """
                    .formatted(
                            FrameTableLayout.SECTION,
                            FrameTableLayout.SYMBOL,
                            FrameTableLayout.SECTION);

    // .bss is described last and inserted before .bss.roots, because the first matching pattern
    // takes a section. The references of .bss.roots and .data.roots thus form one range.
    private static final String SECTIONS =
            """
            SECTIONS {
              .text : {
                KEEP(*(.vectors))
                __vectors_end = .;
                *(.text .text.*)
                *(.rodata .rodata.*)
                . = ALIGN(4);
              } > FLASH
              .ARM.extab : {
                *(.ARM.extab .ARM.extab.*)
                . = ALIGN(4);
              } > FLASH
              .ARM.exidx : {
                __exidx_start = .;
                *(.ARM.exidx .ARM.exidx.*)
                __exidx_end = .;
              } > FLASH
            @FRAMES@
              .stack (NOLOAD) : ALIGN(8) {
                . += @HANDLER_STACK_BYTES@;
                __interrupt_stack_top = .;
                __running_stack_guard = .;
                . += @RUNNING_GUARD_BYTES@;
                . = ALIGN(@STACK_ALIGNMENT@);
                . += @STACK_GUARD_BYTES@;
                __stack_limit = .;
                __stack_guard = . + @RESERVE_BYTES@;
                . += @STACK_BYTES@;
                __stack_top = .;
              } > RAM AT> RAM
              .bss.roots (NOLOAD) : ALIGN(8) {
                __static_roots_start = .;
                *(.bss.roots .bss.roots.*)
                . = ALIGN(8);
                __bss_end = .;
              } > RAM AT> RAM
              .data : ALIGN(8) {
                __data_start = .;
                *(.data.roots .data.roots.*)
                . = ALIGN(4);
                __static_roots_end = .;
                __image_ram_objects_start = .;
                *(.data.objects .data.objects.*)
                . = ALIGN(4);
                __image_ram_objects_end = .;
                *(.data .data.*)
                . = ALIGN(4);
                __data_end = .;
              } > RAM AT> FLASH
              __data_load = LOADADDR(.data);
              __heap_start = ALIGN(8);
              /DISCARD/ : {
                *(.comment)
                *(.note .note.*)
              }
            }
            SECTIONS {
              .bss (NOLOAD) : ALIGN(8) {
                __bss_start = .;
                *(.bss .bss.* COMMON)
                . = ALIGN(8);
              } > RAM AT> RAM
            }
            INSERT BEFORE .bss.roots
            """;
}
