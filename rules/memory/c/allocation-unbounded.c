#include <alloca.h>
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

char *receive(int client) {
    uint32_t length;
    recv(client, &length, sizeof(length), 0);
    // ruleid: allocation-unbounded
    char *body = malloc(length);
    if (length > 65536)
        return NULL;
    // ok: allocation-unbounded
    char *small = malloc(length);
    // ok: allocation-unbounded
    char *fixed = malloc(4096);
    return body ? small : fixed;
}

void work(int count) {
    // ruleid: allocation-unbounded
    char *scratch = alloca(count);
    // ok: allocation-unbounded
    char *fixed = alloca(sizeof(struct state));
    // ok: allocation-unbounded
    char *named = alloca(BUFFER_SIZE);
}
