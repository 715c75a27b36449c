<?php
// ruleid: cookie-flag-off
setcookie('token', $token, 0, '/', '', true, false);
// ruleid: cookie-flag-off
ini_set('session.cookie_httponly', '0');
// ruleid: cookie-flag-off
setcookie('token', $token, ['secure' => true, 'httponly' => false]);
// ok: cookie-flag-off
setcookie('token', $token, 0, '/', '', true, true);
// ok: cookie-flag-off
setcookie('token', $token, ['secure' => true, 'httponly' => true]);
// ok: cookie-flag-off
ini_set('session.cookie_httponly', '1');
