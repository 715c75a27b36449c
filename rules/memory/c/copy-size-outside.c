#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

int receive(int client, char *target) {
    uint32_t length;
    recv(client, &length, sizeof(length), 0);
    char buffer[256];
    // ruleid: copy-size-outside
    recv(client, buffer, ntohl(length), 0);
    // ruleid: copy-size-outside
    memcpy(target, buffer, length);
    // ok: copy-size-outside
    recv(client, buffer, sizeof(buffer), 0);
    if (length > sizeof(buffer))
        return -1;
    // ok: copy-size-outside
    memcpy(target, buffer, length);
    return 0;
}

int main(int argc, char **argv) {
    char buffer[64];
    int count = atoi(argv[1]);
    // ruleid: copy-size-outside
    memset(buffer, 'a', count);
    if (count < 0 || count >= (int)sizeof(buffer))
        return 1;
    // ok: copy-size-outside
    memset(buffer, 'a', count);
    size_t length = strlen(argv[2]);
    char *copy = malloc(length + 1);
    if (copy == NULL)
        return 1;
    // ok: copy-size-outside
    memcpy(copy, argv[2], length + 1);
    return 0;
}
