<?php
// ruleid: tls-verify-off
curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false);
// ruleid: tls-verify-off
curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, 0);
// ruleid: tls-verify-off
$client = new Client(['verify' => false]);
// ruleid: tls-verify-off
$answer = Http::withoutVerifying()->get($url);
// ok: tls-verify-off
curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, true);
// ok: tls-verify-off
curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, 2);
// ok: tls-verify-off
$client = new Client(['verify' => '/etc/ssl/internal.pem']);
// ok: tls-verify-off
$answer = Http::get($url);
