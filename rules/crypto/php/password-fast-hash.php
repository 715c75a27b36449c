<?php
// ruleid: password-fast-hash
$stored = md5($password);
// ruleid: password-fast-hash
$stored = hash('sha256', $salt . $_POST['password']);
// ok: password-fast-hash
$stored = password_hash($password, PASSWORD_DEFAULT);
// ok: password-fast-hash
$sum = hash('sha256', $document);
// ok: password-fast-hash
if (password_verify($password, $stored)) { login(); }
