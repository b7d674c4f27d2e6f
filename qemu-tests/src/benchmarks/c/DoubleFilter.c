/* A matrix product, a biquad filter and a nearest-neighbour search: sums and products of doubles, hardly a division. */
#include "benchmark.h"
#include <float.h>

enum { SIZE = 8, POINTS = 24 };

static double trace(int seed) {
    double a[SIZE * SIZE];
    double b[SIZE * SIZE];
    for (int i = 0; i < SIZE * SIZE; i++) {
        a[i] = (seed + i * 7 % 23) * 0.125;
        b[i] = (seed * 3 + i * 5 % 19) * 0.0625 - 1.5;
    }
    double trace = 0;
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            double sum = 0;
            for (int k = 0; k < SIZE; k++) {
                sum += a[i * SIZE + k] * b[k * SIZE + j];
            }
            if (i == j) {
                trace += sum;
            } else {
                trace -= sum * 0.001;
            }
        }
    }
    return trace;
}

static double filtered(int count) {
    double x1 = 0;
    double x2 = 0;
    double y1 = 0;
    double y2 = 0;
    double energy = 0;
    for (int i = 0; i < count; i++) {
        double x = (i * 37 % 101) - 50;
        double y = 0.2929 * x + 0.5858 * x1 + 0.2929 * x2 - 0.1716 * y2 - 0.0001 * y1;
        x2 = x1;
        x1 = x;
        y2 = y1;
        y1 = y;
        energy += y * y;
    }
    return energy;
}

static uint32_t nearest(int count) {
    double xs[POINTS];
    double ys[POINTS];
    for (int i = 0; i < POINTS; i++) {
        xs[i] = i * 5 % 24 * 1.5;
        ys[i] = i * 11 % 24 * 0.75;
    }
    uint32_t sum = 0;
    for (int i = 0; i < count; i++) {
        double x = i % 36;
        double y = i * 7 % 18;
        double best = DBL_MAX;
        int at = -1;
        for (int k = 0; k < POINTS; k++) {
            double dx = xs[k] - x;
            double dy = ys[k] - y;
            double distance = dx * dx + dy * dy;
            if (distance < best) {
                best = distance;
                at = k;
            }
        }
        sum = sum * 5 + at;
    }
    return sum;
}

__attribute__((noinline)) int32_t kernel(void) {
    uint32_t sum = (int32_t)(trace(3) * 1e3);
    sum = sum * 31 + (int32_t)(filtered(300) * 10);
    return (int32_t)(sum * 31 + nearest(40));
}
