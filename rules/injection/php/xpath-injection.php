<?php
$name = $_GET['name'];
// ruleid: xpath-injection
$nodes = $xpath->query("//user[name='$name']");
// ruleid: xpath-injection
$found = $xml->xpath('/users/user[@id="' . $_POST['id'] . '"]');
// ok: xpath-injection
$nodes = $xpath->query('//user[@active="1"]');
$id = intval($_POST['id']);
// ok: xpath-injection
$found = $xml->xpath("/users/user[@id=$id]");
if (!ctype_alnum($name)) {
    throw new InvalidArgumentException('name');
}
// ok: xpath-injection
$nodes = $xpath->query("//user[name='$name']");
