/* Calls through tables of functions: shapes, and the nodes of an expression. */
#include "benchmark.h"
#include <stdlib.h>

struct shape;

struct shape_functions {
    int (*area)(const struct shape *);
    void (*grow)(struct shape *, int by);
    int (*weight)(const struct shape *);
};

struct shape {
    const struct shape_functions *functions;
};

struct rectangle {
    struct shape shape;
    int width;
    int height;
};

struct circle {
    struct shape shape;
    int radius;
};

struct triangle {
    struct shape shape;
    int base;
    int height;
};

static int shape_weight(const struct shape *shape) {
    return shape->functions->area(shape) * 3;
}

static int rectangle_area(const struct shape *shape) {
    const struct rectangle *r = (const struct rectangle *)shape;
    return r->width * r->height;
}

static void rectangle_grow(struct shape *shape, int by) {
    struct rectangle *r = (struct rectangle *)shape;
    r->width += by;
    r->height += by;
}

static int circle_area(const struct shape *shape) {
    const struct circle *c = (const struct circle *)shape;
    return 355 * c->radius * c->radius / 113;
}

static void circle_grow(struct shape *shape, int by) {
    ((struct circle *)shape)->radius += by;
}

static int triangle_area(const struct shape *shape) {
    const struct triangle *t = (const struct triangle *)shape;
    return t->base * t->height / 2;
}

static void triangle_grow(struct shape *shape, int by) {
    ((struct triangle *)shape)->base += by;
}

static int triangle_weight(const struct shape *shape) {
    return triangle_area(shape) + 1;
}

static const struct shape_functions RECTANGLE = {rectangle_area, rectangle_grow, shape_weight};
static const struct shape_functions CIRCLE = {circle_area, circle_grow, shape_weight};
static const struct shape_functions TRIANGLE = {triangle_area, triangle_grow, triangle_weight};

static struct shape *new_rectangle(int width, int height) {
    struct rectangle *r = malloc(sizeof *r);
    *r = (struct rectangle){{&RECTANGLE}, width, height};
    return &r->shape;
}

static struct shape *new_circle(int radius) {
    struct circle *c = malloc(sizeof *c);
    *c = (struct circle){{&CIRCLE}, radius};
    return &c->shape;
}

static struct shape *new_triangle(int base, int height) {
    struct triangle *t = malloc(sizeof *t);
    *t = (struct triangle){{&TRIANGLE}, base, height};
    return &t->shape;
}

static uint32_t shapes(void) {
    enum { COUNT = 30 };
    struct shape *shapes[COUNT];
    for (int i = 0; i < COUNT; i++) {
        switch (i % 3) {
            case 0:
                shapes[i] = new_rectangle(i, i + 1);
                break;
            case 1:
                shapes[i] = new_circle(i);
                break;
            default:
                shapes[i] = new_triangle(i, 4);
        }
    }
    uint32_t sum = 0;
    for (int round = 0; round < 150; round++) {
        for (int i = 0; i < COUNT; i++) {
            struct shape *shape = shapes[i];
            sum = sum * 31 + shape->functions->area(shape) + shape->functions->weight(shape);
            shape->functions->grow(shape, round & 1);
        }
    }
    for (int i = 0; i < COUNT; i++) {
        free(shapes[i]);
    }
    return sum;
}

struct node;

struct node_functions {
    uint32_t (*value)(const struct node *, uint32_t x);
    void (*release)(struct node *);
};

struct node {
    const struct node_functions *functions;
};

struct number {
    struct node node;
    uint32_t number;
};

struct binary {
    struct node node;
    struct node *left;
    struct node *right;
};

static uint32_t value(const struct node *node, uint32_t x) {
    return node->functions->value(node, x);
}

static uint32_t number_value(const struct node *node, uint32_t x) {
    return ((const struct number *)node)->number;
}

static uint32_t variable_value(const struct node *node, uint32_t x) {
    return x;
}

static uint32_t sum_value(const struct node *node, uint32_t x) {
    const struct binary *b = (const struct binary *)node;
    return value(b->left, x) + value(b->right, x);
}

static uint32_t product_value(const struct node *node, uint32_t x) {
    const struct binary *b = (const struct binary *)node;
    return value(b->left, x) * value(b->right, x);
}

static void release_leaf(struct node *node) {
    free(node);
}

static void release_binary(struct node *node) {
    struct binary *b = (struct binary *)node;
    b->left->functions->release(b->left);
    b->right->functions->release(b->right);
    free(b);
}

static const struct node_functions NUMBER = {number_value, release_leaf};
static const struct node_functions VARIABLE = {variable_value, release_leaf};
static const struct node_functions SUM = {sum_value, release_binary};
static const struct node_functions PRODUCT = {product_value, release_binary};

static struct node *tree(int depth, int seed) {
    if (depth == 0) {
        if ((seed & 1) == 0) {
            struct number *n = malloc(sizeof *n);
            *n = (struct number){{&NUMBER}, seed % 10};
            return &n->node;
        }
        struct node *v = malloc(sizeof *v);
        v->functions = &VARIABLE;
        return v;
    }
    struct binary *b = malloc(sizeof *b);
    b->left = tree(depth - 1, seed * 2 + 1);
    b->right = tree(depth - 1, seed * 3 + 1);
    b->node.functions = (depth & 1) == 0 ? &SUM : &PRODUCT;
    return &b->node;
}

__attribute__((noinline)) int32_t kernel(void) {
    uint32_t sum = shapes();
    struct node *root = tree(6, 1);
    for (uint32_t x = 0; x < 150; x++) {
        sum = sum * 31 + value(root, x);
    }
    root->functions->release(root);
    return (int32_t)sum;
}
