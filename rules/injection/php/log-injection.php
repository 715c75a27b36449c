<?php
$name = $_POST['name'];
// ruleid: log-injection
error_log("login of $name failed");
// ruleid: log-injection
syslog(LOG_WARNING, 'agent ' . $_SERVER['HTTP_USER_AGENT']);
// ok: log-injection
error_log('login failed: ' . json_encode($name));
// ok: log-injection
error_log('login failed ' . (int) $_POST['id']);
// ok: log-injection
$logger->info('login failed', ['name' => $name]);
