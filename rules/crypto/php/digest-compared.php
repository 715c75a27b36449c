<?php
// ruleid: digest-compared
if (hash_hmac('sha256', $body, $key) === $given) {
    accept();
}
$signature = hash_hmac('sha256', $body, $key);
// ruleid: digest-compared
if ($signature !== $givenSignature) {
    exit;
}
// ok: digest-compared
if (!hash_equals($signature, $givenSignature)) {
    exit;
}
// ok: digest-compared
if ($signature === '') {
    exit;
}
// ok: digest-compared
if ($count === $signatures) {
    exit;
}
