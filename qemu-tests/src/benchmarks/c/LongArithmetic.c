/* Modular powers, a 64-bit generator of random numbers and decimal digits. */
#include "benchmark.h"

static int64_t power(int64_t base, int64_t exponent, int64_t modulus) {
    int64_t result = 1;
    base %= modulus;
    while (exponent > 0) {
        if ((exponent & 1) != 0) {
            result = result * base % modulus;
        }
        base = base * base % modulus;
        exponent >>= 1;
    }
    return result;
}

static uint64_t next(uint64_t state) {
    state ^= state >> 12;
    state ^= state << 25;
    return state ^ state >> 27;
}

static int digit_sum(int64_t n) {
    int sum = 0;
    while (n != 0) {
        sum += (int)(n % 10);
        n /= 10;
    }
    return sum;
}

__attribute__((noinline)) int32_t kernel(void) {
    uint64_t sum = 0;
    for (int i = 1; i <= 40; i++) {
        sum += power(i + 2, 1000000005, 2147483629);
    }
    uint64_t state = 0x123456789abcdef;
    for (int i = 0; i < 4000; i++) {
        state = next(state);
        sum ^= state * 0x2545f4914f6cdd1d;
    }
    for (int i = 0; i < 60; i++) {
        state = next(state);
        sum = sum * 31 + digit_sum((int64_t)state);
    }
    return (int32_t)(sum ^ sum >> 32);
}
