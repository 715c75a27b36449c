#include <alloca.h>

void fill(size_t length, const char *text) {
    // ruleid: alloca-dynamic
    char *copy = alloca(length + 1);
    // ruleid: alloca-dynamic
    char *other = strdupa(text);
    // ok: alloca-dynamic
    char *small = alloca(64);
    // ok: alloca-dynamic
    char *fixed = alloca(BUFFER_SIZE);
    // ok: alloca-dynamic
    char *heap = malloc(length + 1);
    use(copy, other, small, fixed, heap);
}
