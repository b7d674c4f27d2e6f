/* Calls through tables of functions with one, two and seven kinds of objects, and a switch on tags. */
#include "benchmark.h"
#include <stddef.h>
#include <stdlib.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

struct filter {
    int32_t (*apply)(struct filter *, int32_t sample);
    int32_t value;
};

static int32_t low_pass(struct filter *filter, int32_t sample) {
    filter->value += (sample - filter->value) >> 2;
    return filter->value;
}

static int32_t gain(struct filter *filter, int32_t sample) {
    return sample * filter->value >> 4;
}

static struct filter *new_filter(int32_t (*apply)(struct filter *, int32_t), int32_t value) {
    struct filter *filter = malloc(sizeof *filter);
    *filter = (struct filter){apply, value};
    return filter;
}

struct meter {
    void (*record)(struct meter *, int32_t sample);
    int32_t peak;
    int32_t samples;
};

static void record_peak(struct meter *meter, int32_t sample) {
    meter->samples++;
    if (sample > meter->peak) {
        meter->peak = sample;
    }
}

static uint32_t filtered(int32_t count) {
    struct filter *chain[] = {new_filter(low_pass, 0), new_filter(gain, 24),
                              new_filter(low_pass, 0), new_filter(gain, 11)};
    struct meter *meter = malloc(sizeof *meter);
    *meter = (struct meter){record_peak, 0, 0};
    uint32_t sum = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t sample = i * 37 % 1000;
        for (size_t f = 0; f < LENGTH(chain); f++) {
            sample = chain[f]->apply(chain[f], sample);
        }
        meter->record(meter, sample);
        sum += sample;
    }
    sum = sum * 31 + meter->peak + meter->samples;
    for (size_t f = 0; f < LENGTH(chain); f++) {
        free(chain[f]);
    }
    free(meter);
    return sum;
}

struct machine {
    uint32_t stack[16];
    int32_t top;
    uint32_t accumulator;
};

struct operation {
    void (*execute)(const struct operation *, struct machine *);
    uint32_t value;
};

static void push(const struct operation *operation, struct machine *machine) {
    machine->stack[machine->top++] = operation->value;
}

static void load(const struct operation *operation, struct machine *machine) {
    machine->stack[machine->top++] = machine->accumulator;
}

static void add(const struct operation *operation, struct machine *machine) {
    machine->top--;
    machine->stack[machine->top - 1] += machine->stack[machine->top];
}

static void multiply(const struct operation *operation, struct machine *machine) {
    machine->top--;
    machine->stack[machine->top - 1] *= machine->stack[machine->top];
}

static void exclusive_or(const struct operation *operation, struct machine *machine) {
    machine->top--;
    machine->stack[machine->top - 1] ^= machine->stack[machine->top];
}

static void shift_right(const struct operation *operation, struct machine *machine) {
    uint32_t *value = &machine->stack[machine->top - 1];
    *value = (int32_t)*value >> operation->value;
}

static void store(const struct operation *operation, struct machine *machine) {
    machine->accumulator = machine->stack[--machine->top];
}

static struct operation *
new_operation(void (*execute)(const struct operation *, struct machine *), uint32_t value) {
    struct operation *operation = malloc(sizeof *operation);
    *operation = (struct operation){execute, value};
    return operation;
}

static uint32_t interpreted(int rounds) {
    struct operation *program[] = {
        new_operation(load, 0),     new_operation(push, 17),        new_operation(multiply, 0),
        new_operation(push, 5),     new_operation(add, 0),          new_operation(load, 0),
        new_operation(shift_right, 3), new_operation(exclusive_or, 0), new_operation(store, 0)};
    struct machine *machine = calloc(1, sizeof *machine);
    for (int round = 0; round < rounds; round++) {
        for (size_t i = 0; i < LENGTH(program); i++) {
            program[i]->execute(program[i], machine);
        }
    }
    uint32_t result = machine->accumulator;
    for (size_t i = 0; i < LENGTH(program); i++) {
        free(program[i]);
    }
    free(machine);
    return result;
}

enum kind { KEY, MOTION, TICK };

struct event {
    enum kind kind;
    int32_t a;
    int32_t b;
};

static struct event *new_event(enum kind kind, int32_t a, int32_t b) {
    struct event *event = malloc(sizeof *event);
    *event = (struct event){kind, a, b};
    return event;
}

static uint32_t handled(int32_t rounds) {
    struct event *events[] = {new_event(KEY, 3, 0), new_event(MOTION, 2, 9), new_event(TICK, 1, 0),
                              new_event(MOTION, 8, 4), new_event(TICK, 7, 0)};
    uint32_t sum = 0;
    for (int32_t round = 0; round < rounds; round++) {
        for (size_t i = 0; i < LENGTH(events); i++) {
            const struct event *event = events[i];
            int32_t value = 0;
            switch (event->kind) {
                case KEY:
                    value = event->a;
                    break;
                case MOTION:
                    value = event->a * event->b;
                    break;
                case TICK:
                    value = event->a + round;
                    break;
            }
            sum = sum * 7 + value;
        }
    }
    for (size_t i = 0; i < LENGTH(events); i++) {
        free(events[i]);
    }
    return sum;
}

__attribute__((noinline)) int32_t kernel(void) {
    uint32_t sum = filtered(1500);
    sum = sum * 31 + interpreted(1000);
    return (int32_t)(sum * 31 + handled(1000));
}
