#include <QCryptographicHash>

QByteArray sign(const QByteArray &data, EVP_MD_CTX *context) {
    // ruleid: weak-hash
    QByteArray one = QCryptographicHash::hash(data, QCryptographicHash::Md5);
    // ruleid: weak-hash
    auto two = QCryptographicHash(QCryptographicHash::Sha1);
    // ruleid: weak-hash
    EVP_DigestInit_ex(context, EVP_md5(), nullptr);
    // ok: weak-hash
    QByteArray three = QCryptographicHash::hash(data, QCryptographicHash::Sha256);
    // ok: weak-hash
    EVP_DigestInit_ex(context, EVP_sha256(), nullptr);
    return pick(one, two, three);
}

void others() {
    // ok: weak-hash
    EVP_get_digestbyname("sha256");
}
