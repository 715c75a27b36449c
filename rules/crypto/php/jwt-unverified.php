<?php
// ruleid: jwt-unverified
$claims = json_decode(base64_decode(explode('.', $token)[1]));
// ruleid: jwt-unverified
$claims = JWT::decode($token, '', ['none']);
// ok: jwt-unverified
$claims = JWT::decode($token, new Key($secret, 'HS256'));
// ok: jwt-unverified
$part = base64_decode(explode('.', $name)[1]);
// ok: jwt-unverified
$jwt = JWT::encode($claims, $secret, 'HS256');
