<?php
// ruleid: weak-random-token
$token = md5(uniqid(mt_rand(), true));
// ruleid: weak-random-token
$password = substr(str_shuffle($letters), 0, 10);
// ok: weak-random-token
$token = bin2hex(random_bytes(32));
// ok: weak-random-token
$dice = mt_rand(1, 6);
// ok: weak-random-token
$otp = random_int(100000, 999999);
