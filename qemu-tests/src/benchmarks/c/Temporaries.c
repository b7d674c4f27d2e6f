/* Structures by value, a growing array of pointers, and pipelines whose steps the compiler sees. */
#include "benchmark.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

/* Fixed point with ten bits after the point. */
struct complex {
    int32_t re;
    int32_t im;
};

static struct complex plus(struct complex a, struct complex b) {
    return (struct complex){a.re + b.re, a.im + b.im};
}

static struct complex times(struct complex a, struct complex b) {
    return (struct complex){(a.re * b.re - a.im * b.im) >> 10, (a.re * b.im + a.im * b.re) >> 10};
}

static int32_t norm(struct complex z) {
    return (z.re * z.re + z.im * z.im) >> 10;
}

static int escape_time(struct complex c) {
    struct complex z = {0, 0};
    int n = 0;
    while (n < 24 && norm(z) < 4 << 10) {
        z = plus(times(z, z), c);
        n++;
    }
    return n;
}

static uint32_t mandelbrot(void) {
    uint32_t sum = 0;
    for (int y = -12; y <= 12; y++) {
        for (int x = -24; x <= 12; x++) {
            sum = sum * 3 + escape_time((struct complex){x * 64, y * 64});
        }
    }
    return sum;
}

struct point {
    int32_t x;
    int32_t y;
};

struct list {
    struct point **elements;
    int32_t capacity;
    int32_t size;
};

static void add(struct list *list, struct point *point) {
    if (list->size == list->capacity) {
        list->capacity = list->capacity == 0 ? 10 : list->capacity + list->capacity / 2;
        list->elements = realloc(list->elements, list->capacity * sizeof *list->elements);
    }
    list->elements[list->size++] = point;
}

static uint32_t iterated(const struct list *points, int rounds) {
    uint32_t sum = 0;
    for (int round = 0; round < rounds; round++) {
        for (int32_t i = 0; i < points->size; i++) {
            const struct point *point = points->elements[i];
            sum = sum * 5 + point->x - point->y;
        }
    }
    return sum;
}

static const struct point *farthest(const struct list *points, int32_t limit) {
    const struct point *best = NULL;
    for (int32_t i = 0; i < points->size; i++) {
        const struct point *point = points->elements[i];
        int32_t distance = point->x * point->x + point->y * point->y;
        if (distance <= limit
            && (best == NULL || distance > best->x * best->x + best->y * best->y)) {
            best = point;
        }
    }
    return best;
}

static uint32_t searched(const struct list *points, int rounds) {
    uint32_t sum = 0;
    for (int round = 0; round < rounds; round++) {
        const struct point *point = farthest(points, round * round);
        sum = sum * 5 + (point == NULL ? -1 : point->x);
    }
    return sum;
}

static uint32_t boxed(int count) {
    bool any = false;
    int32_t smallest = 0;
    int32_t largest = 0;
    uint32_t random = 99;
    for (int i = 0; i < count; i++) {
        random = random * 1103515245 + 12345;
        int32_t value = (int32_t)random >> 12;
        if (!any || value < smallest) {
            smallest = value;
        }
        if (!any || value > largest) {
            largest = value;
        }
        any = true;
    }
    return largest - smallest;
}

struct range {
    int32_t at;
    int32_t end;
};

static int32_t range_next(struct range *range) {
    return range->at < range->end ? range->at++ : INT32_MIN;
}

struct mapped {
    struct range source;
    int32_t factor;
};

static int32_t mapped_next(struct mapped *mapped) {
    int32_t value = range_next(&mapped->source);
    return value == INT32_MIN ? value : value * mapped->factor + 1;
}

struct filtered {
    struct mapped source;
};

static int32_t filtered_next(struct filtered *filtered) {
    int32_t value = mapped_next(&filtered->source);
    while (value != INT32_MIN && (value & 3) == 0) {
        value = mapped_next(&filtered->source);
    }
    return value;
}

static uint32_t reduce(struct filtered *filtered, uint32_t start) {
    uint32_t result = start;
    for (int32_t value = filtered_next(filtered); value != INT32_MIN;
         value = filtered_next(filtered)) {
        result = result * 3 + value;
    }
    return result;
}

static uint32_t piped(int rounds) {
    uint32_t sum = 0;
    for (int round = 0; round < rounds; round++) {
        struct filtered pipe = {{{0, 40}, round}};
        sum = sum * 31 + reduce(&pipe, 7);
    }
    return sum;
}

__attribute__((noinline)) int32_t kernel(void) {
    struct list points = {NULL, 0, 0};
    for (int i = 0; i < 40; i++) {
        struct point *point = malloc(sizeof *point);
        *point = (struct point){i * 7 % 40, i * 11 % 40};
        add(&points, point);
    }
    uint32_t sum = mandelbrot();
    sum = sum * 31 + iterated(&points, 100);
    sum = sum * 31 + searched(&points, 60);
    sum = sum * 31 + boxed(1500);
    sum = sum * 31 + piped(100);
    for (int32_t i = 0; i < points.size; i++) {
        free(points.elements[i]);
    }
    free(points.elements);
    return (int32_t)sum;
}
