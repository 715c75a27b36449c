<?php
// ruleid: weak-hash
$sum = md5($document);
// ruleid: weak-hash
$signature = hash_hmac('sha1', $document, $key);
// ok: weak-hash
$signature = hash_hmac('sha256', $document, $key);
// ok: weak-hash
$sum = hash('sha256', $document);
// ok: weak-hash
$name = $cache->md5($document);
