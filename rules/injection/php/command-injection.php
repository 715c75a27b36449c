<?php
$host = $_GET['host'];
// ruleid: command-injection
$output = shell_exec("ping -c 1 " . $host);
// ruleid: command-injection
exec("nslookup {$_POST['domain']}", $lines, $code);
// ruleid: command-injection
echo `whois $host`;
// ok: command-injection
$output = shell_exec('ping -c 1 ' . escapeshellarg($host));
// ok: command-injection
exec('uptime');

if (filter_var($_GET['ip'], FILTER_VALIDATE_IP)) {
    $ip = $_GET['ip'];
    // ok: command-injection
    system("ping -c 1 $ip");
}
if (!preg_match('/^[a-z0-9.-]+$/', $host)) {
    http_response_code(400);
    exit;
}
// ok: command-injection
passthru("dig $host");

// ok: command-injection
$process = proc_open(['convert', $_POST['from'], 'out.png'], [], $pipes);

function archive(string $folder, int $level): void
{
    // ruleid: command-injection
    exec("tar -czf backup.tgz $folder");
    // ok: command-injection
    exec("gzip -$level backup.tar");
}
