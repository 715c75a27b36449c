<?php
// ruleid: weak-cipher
$box = openssl_encrypt($text, 'aes-256-ecb', $key);
// ruleid: weak-cipher
$box = mcrypt_encrypt(MCRYPT_DES, $key, $text, MCRYPT_MODE_CBC, $iv);
// ok: weak-cipher
$box = openssl_encrypt($text, 'aes-256-gcm', $key, OPENSSL_RAW_DATA, $nonce, $tag);
// ok: weak-cipher
$box = sodium_crypto_secretbox($text, $nonce, $key);
