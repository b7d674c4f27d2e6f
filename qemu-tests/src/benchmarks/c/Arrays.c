/* A sieve, a matrix product, and a sort. */
#include "benchmark.h"
#include <stdbool.h>
#include <stdlib.h>

static int sieve(int limit) {
    bool *composite = calloc(limit + 1, sizeof *composite);
    int count = 0;
    for (int i = 2; i <= limit; i++) {
        if (!composite[i]) {
            count++;
            for (int j = i + i; j <= limit; j += i) {
                composite[j] = true;
            }
        }
    }
    free(composite);
    return count;
}

static int **new_matrix(int size) {
    int **matrix = malloc(size * sizeof *matrix);
    for (int i = 0; i < size; i++) {
        matrix[i] = calloc(size, sizeof **matrix);
    }
    return matrix;
}

static void free_matrix(int **matrix, int size) {
    for (int i = 0; i < size; i++) {
        free(matrix[i]);
    }
    free(matrix);
}

static int **matrix(int size, int seed) {
    int **matrix = new_matrix(size);
    for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
            matrix[i][j] = seed++ % 17;
        }
    }
    return matrix;
}

static int **product(int **a, int **b, int size) {
    int **c = new_matrix(size);
    for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
            int sum = 0;
            for (int k = 0; k < size; k++) {
                sum += a[i][k] * b[k][j];
            }
            c[i][j] = sum;
        }
    }
    return c;
}

static void insertion_sort(int *a, int from, int to) {
    for (int i = from + 1; i <= to; i++) {
        int value = a[i];
        int j = i - 1;
        while (j >= from && a[j] > value) {
            a[j + 1] = a[j];
            j--;
        }
        a[j + 1] = value;
    }
}

static void quick_sort(int *a, int from, int to) {
    while (to - from > 8) {
        int pivot = a[(from + to) / 2];
        int i = from;
        int j = to;
        while (i <= j) {
            while (a[i] < pivot) {
                i++;
            }
            while (a[j] > pivot) {
                j--;
            }
            if (i <= j) {
                int t = a[i];
                a[i++] = a[j];
                a[j--] = t;
            }
        }
        if (j - from < to - i) {
            quick_sort(a, from, j);
            from = i;
        } else {
            quick_sort(a, i, to);
            to = j;
        }
    }
    insertion_sort(a, from, to);
}

static uint32_t sort(int count) {
    int *a = malloc(count * sizeof *a);
    uint32_t random = 12345;
    for (int i = 0; i < count; i++) {
        random = random * 1103515245 + 12345;
        a[i] = (int32_t)random >> 8;
    }
    quick_sort(a, 0, count - 1);
    uint32_t sum = 0;
    for (int i = 0; i < count; i++) {
        sum = sum * 31 + a[i];
    }
    free(a);
    return sum;
}

__attribute__((noinline)) int32_t kernel(void) {
    enum { SIZE = 20 };
    uint32_t sum = sieve(6000);
    int **a = matrix(SIZE, 1);
    int **b = matrix(SIZE, 5);
    int **c = product(a, b, SIZE);
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            sum = sum * 31 + c[i][j];
        }
    }
    free_matrix(a, SIZE);
    free_matrix(b, SIZE);
    free_matrix(c, SIZE);
    return (int32_t)(sum * 31 + sort(1500));
}
