<?php
// ruleid: nosql-injection
$user = $collection->findOne(['name' => $_POST['name'], 'password' => $_POST['password']]);
$name = $_GET['name'];
// ruleid: nosql-injection
$users = $usersCollection->find(['name' => $name]);
// ok: nosql-injection
$user = $collection->findOne(['name' => strval($_POST['name'])]);
// ok: nosql-injection
$user = $collection->findOne(['number' => (int) $_POST['number']]);
// ok: nosql-injection
$users = $collection->find(['active' => true]);
