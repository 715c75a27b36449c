<?php
// ruleid: path-traversal
readfile('uploads/' . $_GET['file']);
$name = $_GET['name'];
$path = __DIR__ . "/files/$name";
// ruleid: path-traversal
$text = file_get_contents($path);
// ruleid: path-traversal
move_uploaded_file($_FILES['file']['tmp_name'], 'uploads/' . $_FILES['file']['name']);
// ok: path-traversal
readfile('uploads/' . basename($_GET['file']));
// ok: path-traversal
move_uploaded_file($_FILES['file']['tmp_name'], 'uploads/' . bin2hex(random_bytes(16)) . '.png');
// ok: path-traversal
$text = file_get_contents($_FILES['file']['tmp_name']);
$real = realpath($path);
if ($real === false || strpos($real, '/srv/files/') !== 0) {
    http_response_code(404);
    exit;
}
// ok: path-traversal
readfile($real);
if (!preg_match('/^[a-z0-9]+$/', $_GET['id'])) {
    die('no');
}
// ok: path-traversal
unlink('cache/' . $_GET['id'] . '.json');
