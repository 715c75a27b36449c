#include <stdio.h>
#include <stdlib.h>

static const char *NAMES[4] = {"a", "b", "c", "d"};

int main(int argc, char *argv[]) {
    int index = atoi(argv[1]);
    // ruleid: index-unchecked
    puts(NAMES[index]);
    int number;
    scanf("%d", &number);
    int scores[10] = {0};
    // ruleid: index-unchecked
    scores[number] = 1;
    for (int i = 0; i < argc; i++) {
        // ok: index-unchecked
        puts(argv[i]);
    }
    if (index < 0 || index >= 4)
        return 1;
    // ok: index-unchecked
    puts(NAMES[index]);
    // ok: index-unchecked
    return scores[3];
}
