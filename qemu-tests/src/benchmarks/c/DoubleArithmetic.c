/* Power iteration on an infinite matrix's corner, and a polynomial by Horner's rule, in double precision. */
#include "benchmark.h"

enum { SIZE = 10 };

static double element(int i, int j) {
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

static void multiply(const double *v, double *result, int size) {
    for (int i = 0; i < size; i++) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += element(i, j) * v[j];
        }
        result[i] = sum;
    }
}

static void multiply_transposed(const double *v, double *result, int size) {
    for (int i = 0; i < size; i++) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += element(j, i) * v[j];
        }
        result[i] = sum;
    }
}

static double power_iteration(void) {
    double u[SIZE];
    double v[SIZE];
    double t[SIZE];
    for (int i = 0; i < SIZE; i++) {
        u[i] = 1;
    }
    for (int i = 0; i < 2; i++) {
        multiply(u, t, SIZE);
        multiply_transposed(t, v, SIZE);
        multiply(v, t, SIZE);
        multiply_transposed(t, u, SIZE);
    }
    double uv = 0;
    double vv = 0;
    for (int i = 0; i < SIZE; i++) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    return uv / vv;
}

static double horner(double x) {
    double y = 2.48015873015873e-5;
    y = y * x - 1.984126984126984e-4;
    y = y * x + 1.388888888888889e-3;
    y = y * x - 8.333333333333333e-3;
    y = y * x + 4.166666666666666e-2;
    y = y * x - 1.666666666666667e-1;
    y = y * x + 0.5;
    return (y * x - 1) * x + 1;
}

__attribute__((noinline)) int32_t kernel(void) {
    double sum = power_iteration();
    for (int i = -100; i < 100; i++) {
        double y = horner(i / 50.0);
        sum += y > 1 ? -y : y;
    }
    return (int32_t)(sum * 1e6);
}
