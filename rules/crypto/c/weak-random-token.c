#include <stdlib.h>
#include <sys/random.h>

void make(char *token, unsigned char *salt, int *dice) {
    for (int i = 0; i < 32; i++) {
        // ruleid: weak-random-token
        token[i] = LETTERS[rand() % 62];
        // ruleid: weak-random-token
        salt[i] = (unsigned char)random();
    }
    // ok: weak-random-token
    *dice = rand() % 6 + 1;
    // ok: weak-random-token
    ssize_t token_size = getrandom(token, 32, 0);
    // ok: weak-random-token
    int with_salt = RAND_bytes(salt, 16);
    use(token_size, with_salt);
}
