<?php
// ruleid: cleartext-url
$curl = curl_init('http://api.shop.com/pay');
// ruleid: cleartext-url
$page = file_get_contents("http://api.shop.com/items/$id");
// ok: cleartext-url
$curl = curl_init('https://api.shop.com/pay');
// ok: cleartext-url
$page = file_get_contents('http://localhost:8080/items');
// ok: cleartext-url
$page = file_get_contents('items.json');
