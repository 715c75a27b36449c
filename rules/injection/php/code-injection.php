<?php
$formula = $_POST['formula'];
// ruleid: code-injection
eval("\$result = $formula;");
// ruleid: code-injection
call_user_func($_GET['action'], $_GET['value']);
// ruleid: code-injection
$html = preg_replace('/\[b\](.*)\[\/b\]/e', 'strtoupper("$1")', $text);
// ok: code-injection
eval('$result = 1 + 1;');
// ok: code-injection
$data = json_decode($_POST['formula'], true);

$actions = ['list' => 'showList', 'item' => 'showItem'];
$action = $actions[$_GET['action']] ?? 'showList';
// ok: code-injection
call_user_func($action);

if (in_array($_GET['action'], ['start', 'stop'], true)) {
    // ok: code-injection
    call_user_func($_GET['action']);
}
