/* Start-up, console and heap of the C programs on lm3s6965evb and microbit. */
#include "benchmark.h"
#include <stddef.h>
#include <string.h>

extern char __stack_top[], __data_start[], __data_end[], __data_load[], __bss_start[], __bss_end[];
extern char __heap_start[], __heap_end[];

#define REGISTER(address) (*(volatile uint32_t *)(address))

#if __ARM_ARCH == 6
/* nRF51 reference manual, 29: ENABLE, STARTTX, TXDRDY and TXD. */
static void start_console(void) {
    REGISTER(0x40002500) = 4;
    REGISTER(0x40002008) = 1;
}

static void write(char c) {
    REGISTER(0x4000211c) = 0;
    REGISTER(0x4000251c) = c;
    while (REGISTER(0x4000211c) == 0) {
    }
}
#else
static void start_console(void) {
}

/* LM3S6965 data sheet, 13.5: the transmit FIFO of QEMU's UART is never full. */
static void write(char c) {
    REGISTER(0x4000c000) = c;
}
#endif

static char *heap_break = __heap_start;

/* newlib's malloc asks for memory here. */
void *_sbrk(ptrdiff_t increment) {
    if (increment > __heap_end - heap_break) {
        return (void *)-1;
    }
    char *old = heap_break;
    heap_break += increment;
    return old;
}

/* The measurement ends where this function starts. */
__attribute__((noinline)) void report(int32_t checksum) {
    char digits[12];
    int length = 0;
    uint32_t rest = checksum < 0 ? -(uint32_t)checksum : (uint32_t)checksum;
    do {
        digits[length++] = '0' + rest % 10;
        rest /= 10;
    } while (rest != 0);
    if (checksum < 0) {
        digits[length++] = '-';
    }
    while (length > 0) {
        write(digits[--length]);
    }
    write('\n');
}

/* Semihosting for AArch32 and AArch64, SYS_EXIT_EXTENDED with ADP_Stopped_ApplicationExit. */
static void leave(void) {
    static const uint32_t block[] = {0x20026, 0};
    register uint32_t operation __asm__("r0") = 0x20;
    register const uint32_t *argument __asm__("r1") = block;
    __asm__ volatile("bkpt 0xab" : "+r"(operation) : "r"(argument) : "memory");
}

void Reset_Handler(void) {
    memcpy(__data_start, __data_load, __data_end - __data_start);
    memset(__bss_start, 0, __bss_end - __bss_start);
    start_console();
    report(kernel());
    leave();
    for (;;) {
    }
}

static void fault(void) {
    for (;;) {
    }
}

__attribute__((section(".vectors"), used)) static const void *const vectors[] = {
    __stack_top, Reset_Handler, fault, fault, fault, fault, fault, fault,
    fault, fault, fault, fault, fault, fault, fault, fault,
};
