<?php
// ruleid: csrf-off
Route::post('/order', $handler)->withoutMiddleware([VerifyCsrfToken::class]);
// ok: csrf-off
Route::post('/order', $handler)->withoutMiddleware([Throttle::class]);
$resolver->setDefaults([
    // ruleid: csrf-off
    'csrf_protection' => false,
]);
$resolver->setDefaults([
    // ok: csrf-off
    'csrf_protection' => true,
]);
// ruleid: csrf-off
$this->enableCsrfValidation = false;
// ok: csrf-off
$this->enableCsrfValidation = true;
// ruleid: csrf-off
$middleware->validateCsrfTokens(except: ['*']);
// ok: csrf-off
$middleware->validateCsrfTokens(except: ['stripe/webhook']);
