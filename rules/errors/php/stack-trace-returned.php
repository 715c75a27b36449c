<?php
try {
    $pdo->query('SELECT 1');
} catch (PDOException $e) {
    // ruleid: stack-trace-returned
    echo 'Error: ' . $e->getMessage();
    // ruleid: stack-trace-returned
    die($e->getTraceAsString());
    // ok: stack-trace-returned
    error_log($e->getMessage());
    // ok: stack-trace-returned
    echo 'Something went wrong.';
    // ruleid: stack-trace-returned
    return response()->json(['trace' => $e->getTraceAsString()], 500);
    // ok: stack-trace-returned
    return response()->json(['error' => 'failed'], 500);
}
// ruleid: stack-trace-returned
$link = mysqli_connect('localhost') or die('failed: ' . mysqli_connect_error());
// ok: stack-trace-returned
$link = mysqli_connect('localhost') or die('failed');
// ok: stack-trace-returned
echo $item->getMessage();
