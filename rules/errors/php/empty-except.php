<?php
try {
    check();
// ruleid: empty-except
} catch (Exception $error) {
}
try {
    check();
// ruleid: empty-except
} catch (Throwable) {
    // nothing
}
try {
    check();
// ok: empty-except
} catch (Exception $error) {
    error_log($error->getMessage());
}
try {
    check();
// ok: empty-except
} catch (Throwable $error) {
    throw $error;
}
