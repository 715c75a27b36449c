<?php
$stmt = $pdo->prepare('INSERT INTO users (name, password) VALUES (?, ?)');
// ruleid: password-stored-plain
$stmt->execute([$_POST['name'], $_POST['password']]);
$password = $_POST['password'];
// ruleid: password-stored-plain
$stmt->bindParam(':password', $password);
// ruleid: password-stored-plain
if ($user && $user['password'] === $password) {
    $_SESSION['user'] = $user['id'];
}
$hash = password_hash($_POST['password'], PASSWORD_DEFAULT);
// ok: password-stored-plain
$stmt->execute([$_POST['name'], $hash]);
// ok: password-stored-plain
$stmt->execute([$_POST['name']]);
// ok: password-stored-plain
if ($user && password_verify($password, $user['password'])) {
    $_SESSION['user'] = $user['id'];
}
