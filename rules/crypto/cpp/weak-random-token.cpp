#include <random>
#include <string>

void make(std::string &token, std::mt19937 &gen, std::uniform_int_distribution<int> &dist) {
    // ruleid: weak-random-token
    token += kLetters[dist(gen)];
    // ruleid: weak-random-token
    std::string password = std::to_string(std::rand());
    // ok: weak-random-token
    int dice = dist(gen);
    // ok: weak-random-token
    token = to_hex(random_bytes(32));
    // ok: weak-random-token
    randombytes_buf(token.data(), token.size());
    use(password, dice);
}
