<?php
// ruleid: template-injection
echo $twig->createTemplate("Hello " . $_GET['name'])->render();
$text = $_POST['template'];
// ruleid: template-injection
return Blade::render($text, ['user' => $user]);
// ok: template-injection
echo $twig->createTemplate('Hello {{ name }}')->render(['name' => $_GET['name']]);
// ok: template-injection
return Blade::render('Hello {{ $name }}', ['name' => $_POST['name']]);
