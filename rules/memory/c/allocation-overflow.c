#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

struct item {
    char name[64];
};

int main(int argc, char *argv[]) {
    int count = atoi(argv[1]);
    // ruleid: allocation-overflow
    struct item *items = malloc(count * sizeof(struct item));
    unsigned rows;
    scanf("%u", &rows);
    // ruleid: allocation-overflow
    items = realloc(items, rows * sizeof(struct item));
    // ok: allocation-overflow
    struct item *others = calloc(count, sizeof(struct item));
    // ok: allocation-overflow
    struct item *ten = malloc(10 * sizeof(struct item));
    if (count < 1 || count > 1000)
        return 1;
    // ok: allocation-overflow
    struct item *few = malloc(count * sizeof(struct item));
    return items == others || ten == few;
}
