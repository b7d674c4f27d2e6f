/* Binary trees that are built and dropped while a long-lived list stays; with newlib's malloc and free. */
#include "benchmark.h"
#include <stdlib.h>

struct tree {
    struct tree *left;
    struct tree *right;
};

struct link {
    int value;
    struct link *next;
};

static struct tree *new_tree(struct tree *left, struct tree *right) {
    struct tree *tree = malloc(sizeof *tree);
    *tree = (struct tree){left, right};
    return tree;
}

static struct tree *build(int depth) {
    return depth == 0 ? new_tree(NULL, NULL) : new_tree(build(depth - 1), build(depth - 1));
}

static int count(const struct tree *tree) {
    return tree->left == NULL ? 1 : 1 + count(tree->left) + count(tree->right);
}

static void release(struct tree *tree) {
    if (tree->left != NULL) {
        release(tree->left);
        release(tree->right);
    }
    free(tree);
}

__attribute__((noinline)) int32_t kernel(void) {
    struct link *list = NULL;
    for (int i = 0; i < 200; i++) {
        struct link *link = malloc(sizeof *link);
        *link = (struct link){i, list};
        list = link;
    }
    uint32_t sum = 0;
    for (int round = 0; round < 24; round++) {
        for (int depth = 2; depth <= 7; depth++) {
            struct tree *tree = build(depth);
            sum = sum * 31 + count(tree);
            release(tree);
        }
        int length = 64 + round;
        int *scratch = calloc(length, sizeof *scratch);
        for (int i = 0; i < length; i++) {
            scratch[i] = i * round;
        }
        sum += scratch[round];
        free(scratch);
    }
    while (list != NULL) {
        struct link *next = list->next;
        sum = sum * 31 + list->value;
        free(list);
        list = next;
    }
    return (int32_t)sum;
}
