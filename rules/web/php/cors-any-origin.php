<?php
// ruleid: cors-any-origin
header('Access-Control-Allow-Origin: *');
// ruleid: cors-any-origin
header("Access-Control-Allow-Origin: " . $_SERVER['HTTP_ORIGIN']);
// ruleid: cors-any-origin
return $response->withHeader('Access-Control-Allow-Origin', '*');
return [
    // ruleid: cors-any-origin
    'allowed_origins' => ['*'],
];
// ok: cors-any-origin
header('Access-Control-Allow-Origin: https://shop.example.com');
// ok: cors-any-origin
header('Access-Control-Allow-Methods: *');
// ok: cors-any-origin
return $response->withHeader('Access-Control-Allow-Origin', 'https://shop.example.com');
// ok: cors-any-origin
return $response->withHeader('Accept', '*');
return [
    // ok: cors-any-origin
    'allowed_origins' => ['https://shop.example.com'],
];
