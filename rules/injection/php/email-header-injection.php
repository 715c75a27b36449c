<?php
$from = $_POST['email'];
// ruleid: email-header-injection
mail('office@example.com', 'Contact', $_POST['message'], "From: $from");
$headers = 'From: shop@example.com' . "\r\n" . 'Reply-To: ' . $_POST['reply'];
// ruleid: email-header-injection
mail('office@example.com', 'Contact', $text, $headers);
// ok: email-header-injection
mail('office@example.com', 'Contact', $_POST['message'], 'From: shop@example.com');
$clean = str_replace(["\r", "\n"], '', $_POST['email']);
// ok: email-header-injection
mail('office@example.com', 'Contact', $text, "Reply-To: $clean");
$address = filter_var($_POST['email'], FILTER_VALIDATE_EMAIL);
if (!filter_var($from, FILTER_VALIDATE_EMAIL)) {
    exit('no');
}
// ok: email-header-injection
mail('office@example.com', 'Contact', $text, "Reply-To: $from");
