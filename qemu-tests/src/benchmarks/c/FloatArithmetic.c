/* The Mandelbrot set and an infinite-impulse-response filter, in single precision. */
#include "benchmark.h"

enum { WIDTH = 16, HEIGHT = 12, LIMIT = 24 };

static int escape_time(float re, float im) {
    float x = 0;
    float y = 0;
    int n = 0;
    while (n < LIMIT) {
        float xx = x * x;
        float yy = y * y;
        if (xx + yy > 4.0f) {
            break;
        }
        y = 2.0f * x * y + im;
        x = xx - yy + re;
        n++;
    }
    return n;
}

static uint32_t mandelbrot(void) {
    uint32_t sum = 0;
    for (int row = 0; row < HEIGHT; row++) {
        for (int column = 0; column < WIDTH; column++) {
            float re = -2.0f + 3.0f * column / WIDTH;
            float im = -1.0f + 2.0f * row / HEIGHT;
            sum = sum * 31 + escape_time(re, im);
        }
    }
    return sum;
}

static uint32_t filter(void) {
    float state[3] = {0};
    uint32_t sum = 0;
    for (int i = 0; i < 400; i++) {
        float input = (i * 37 % 101 - 50) / 50.0f;
        float output = input * 0.2f + state[0] * 0.4f + state[1] * 0.25f - state[2] * 0.125f;
        state[2] = state[1];
        state[1] = state[0];
        state[0] = output;
        sum = sum * 31 + (int)(output * 1000.0f);
    }
    return sum;
}

__attribute__((noinline)) int32_t kernel(void) {
    return (int32_t)(mandelbrot() * 31 + filter());
}
