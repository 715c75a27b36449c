<?php
// ruleid: unsafe-deserialization
$cart = unserialize($_COOKIE['cart']);
$text = base64_decode($_POST['state']);
// ruleid: unsafe-deserialization
$state = unserialize($text);
// ruleid: unsafe-deserialization
$data = unserialize($_POST['data'], ['allowed_classes' => true]);
// ok: unsafe-deserialization
$cart = unserialize($_COOKIE['cart'], ['allowed_classes' => false]);
// ok: unsafe-deserialization
$cart = json_decode($_COOKIE['cart'], true);
// ok: unsafe-deserialization
$default = unserialize('a:0:{}');
function restore(string $text)
{
    // ruleid: unsafe-deserialization
    return unserialize($text);
}
