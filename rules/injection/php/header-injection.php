<?php
$name = $_GET['name'];
// ruleid: header-injection
header("Content-Disposition: attachment; filename=$name");
// ruleid: header-injection
header('X-Language: ' . $_COOKIE['lang']);
// ok: header-injection
header('Content-Disposition: attachment; filename=' . rawurlencode($name));
// ok: header-injection
header('Content-Type: application/json');
// ok: header-injection
header('X-Count: ' . (int) $_GET['count']);
