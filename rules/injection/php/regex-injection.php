<?php
// ruleid: regex-injection
$found = preg_match('/' . $_GET['q'] . '/', $text);
$pattern = $_POST['pattern'];
// ruleid: regex-injection
$text = preg_replace($pattern, '', $text);
// ok: regex-injection
$found = preg_match('/' . preg_quote($_GET['q'], '/') . '/i', $text);
// ok: regex-injection
$found = preg_match('/^[a-z]+$/', $_GET['q']);
