<?php
// ruleid: iv-constant
$box = openssl_encrypt($text, 'aes-256-cbc', $key, 0, '1234567890123456');
// ruleid: iv-constant
$box = openssl_encrypt($text, 'aes-256-cbc', $key, 0, str_repeat("\0", 16));
// ok: iv-constant
$box = openssl_encrypt($text, 'aes-256-cbc', $key, 0, $iv);
// ok: iv-constant
$box = openssl_encrypt($text, 'aes-256-cbc', $key, 0, random_bytes(16));
