/* Evaluates expressions by recursive descent; one in thirty-two is malformed, which is found several calls
   deep. Functions that may fail return whether they succeeded. */
#include "benchmark.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct parser {
    const char *text;
    int length;
    int position;
};

static bool parse_sum(struct parser *parser, int *value);

static bool at(const struct parser *parser, char c) {
    return parser->position < parser->length && parser->text[parser->position] == c;
}

static bool parse_factor(struct parser *parser, int *value) {
    if (at(parser, '(')) {
        parser->position++;
        if (!parse_sum(parser, value) || !at(parser, ')')) {
            return false;
        }
        parser->position++;
        return true;
    }
    int start = parser->position;
    uint32_t number = 0;
    while (parser->position < parser->length && parser->text[parser->position] >= '0'
           && parser->text[parser->position] <= '9') {
        number = number * 10 + parser->text[parser->position] - '0';
        parser->position++;
    }
    *value = (int)number;
    return parser->position != start;
}

static bool parse_product(struct parser *parser, int *value) {
    if (!parse_factor(parser, value)) {
        return false;
    }
    while (at(parser, '*')) {
        parser->position++;
        int factor;
        if (!parse_factor(parser, &factor)) {
            return false;
        }
        *value = (int)((uint32_t)*value * (uint32_t)factor);
    }
    return true;
}

static bool parse_sum(struct parser *parser, int *value) {
    if (!parse_product(parser, value)) {
        return false;
    }
    while (at(parser, '+')) {
        parser->position++;
        int product;
        if (!parse_product(parser, &product)) {
            return false;
        }
        *value = (int)((uint32_t)*value + (uint32_t)product);
    }
    return true;
}

static bool parse(struct parser *parser, int *value) {
    return parse_sum(parser, value) && parser->position == parser->length;
}

static int number(char *text, int length, int value) {
    int small = value % 100;
    if (small >= 10) {
        text[length++] = '0' + small / 10;
    }
    text[length++] = '0' + small % 10;
    return length;
}

/* Writes an expression such as (12+7)*3+(4*15+1), or one without a number at its end. */
static int write(char *text, int seed) {
    int length = 0;
    for (int term = 0; term < 4; term++) {
        text[length++] = '(';
        length = number(text, length, seed + term);
        text[length++] = (seed >> term & 1) == 0 ? '+' : '*';
        if (term < 3 || seed % 32 != 31) {
            length = number(text, length, seed * 7 + term);
        }
        text[length++] = ')';
        if (term < 3) {
            text[length++] = (seed >> term & 2) == 0 ? '*' : '+';
        }
    }
    return length;
}

static int evaluate(const char *text, int length) {
    struct parser *parser = malloc(sizeof *parser);
    *parser = (struct parser){text, length, 0};
    int value;
    int result = parse(parser, &value) ? value : -parser->position;
    free(parser);
    return result;
}

__attribute__((noinline)) int32_t kernel(void) {
    char *buffer = malloc(64);
    uint32_t sum = 0;
    for (int seed = 0; seed < 256; seed++) {
        int length = write(buffer, seed);
        char *text = malloc(length);
        memcpy(text, buffer, length);
        sum = sum * 31 + evaluate(text, length);
        free(text);
    }
    free(buffer);
    return (int32_t)sum;
}
