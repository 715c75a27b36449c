<?php
// ruleid: variables-from-request
extract($_POST);
// ruleid: variables-from-request
extract($_REQUEST, EXTR_OVERWRITE);
// ruleid: variables-from-request
parse_str($_SERVER['QUERY_STRING']);
// ok: variables-from-request
parse_str($_SERVER['QUERY_STRING'], $values);
// ok: variables-from-request
extract($settings);
// ok: variables-from-request
extract($_GET, EXTR_SKIP);
// ok: variables-from-request
$name = $_POST['name'] ?? '';
