<?php
// ruleid: file-inclusion
include $_GET['page'];
$page = $_GET['page'] ?? 'home';
// ruleid: file-inclusion
require_once __DIR__ . '/pages/' . $page . '.php';
// ok: file-inclusion
include __DIR__ . '/pages/home.php';
// ok: file-inclusion
require __DIR__ . '/pages/' . basename($page) . '.php';
if (!in_array($page, ['home', 'about'], true)) {
    $page = 'home';
}
// ok: file-inclusion
include "pages/$page.php";
$pages = ['home' => 'home.php', 'about' => 'about.php'];
// ok: file-inclusion
include $pages[$_GET['p']] ?? 'home.php';
