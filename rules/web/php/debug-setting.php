<?php
// ruleid: debug-setting
ini_set('display_errors', '1');
// ruleid: debug-setting
ini_set('display_errors', true);
// ruleid: debug-setting
phpinfo();
// ok: debug-setting
ini_set('display_errors', '0');
// ok: debug-setting
ini_set('log_errors', '1');
// ok: debug-setting
error_reporting(E_ALL);
