<?php
$url = $_GET['url'];
// ruleid: ssrf
$curl = curl_init($url);
// ruleid: ssrf
curl_setopt($curl, CURLOPT_URL, $_POST['target']);
// ruleid: ssrf
$page = file_get_contents($url);
// ok: ssrf
$curl = curl_init('https://api.example.com/items/' . rawurlencode($_GET['id']));
// ok: ssrf
$page = file_get_contents('https://api.example.com/search?q=' . $_GET['q']);
$host = parse_url($url, PHP_URL_HOST);
if (!in_array($host, ['images.example.com'], true)) {
    exit('no');
}
// ok: ssrf
$curl = curl_init($url);
// ok: ssrf
$page = file_get_contents($url);
