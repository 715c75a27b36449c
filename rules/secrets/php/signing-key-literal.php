<?php
// ruleid: signing-key-literal
$token = JWT::encode($claims, 'my-secret-key', 'HS256');
// ruleid: signing-key-literal
$claims = JWT::decode($token, new Key('my-secret-key', 'HS256'));
// ruleid: signing-key-literal
$signature = hash_hmac('sha256', $body, 'my-secret-key');
// ruleid: signing-key-literal
$jwtSecret = 'change-this-key';
// ruleid: signing-key-literal
define('JWT_SECRET', 'change-this-key');
// ok: signing-key-literal
$token = JWT::encode($claims, $secret, 'HS256');
// ok: signing-key-literal
$claims = JWT::decode($token, new Key(getenv('JWT_SECRET'), 'HS256'));
// ok: signing-key-literal
$item = new Key('name', 'index');
// ok: signing-key-literal
$signature = hash_hmac('sha256', $body, $key);
// ok: signing-key-literal
$signature = hash_hmac('sha256', $body, '');
// ok: signing-key-literal
$jwtSecret = getenv('JWT_SECRET');
// ok: signing-key-literal
$jwtSecret = '';
// ok: signing-key-literal
$jwtSecret = 'JWT_SECRET';
// ok: signing-key-literal
define('JWT_SECRET', getenv('JWT_SECRET'));
// ok: signing-key-literal
define('APP_NAME', 'shop');
