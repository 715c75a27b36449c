<?php
$next = $_GET['next'];
// ruleid: open-redirect
header("Location: $next");
// ruleid: open-redirect
header('Location: ' . $_POST['url'], true, 302);
// ok: open-redirect
header('Location: /items.php?id=' . $_GET['id']);
// ok: open-redirect
header('Location: https://example.com/search?q=' . urlencode($_GET['q']));
$pages = ['home' => '/home', 'shop' => '/shop'];
// ok: open-redirect
header('Location: ' . ($pages[$_GET['page']] ?? '/home'));
if (!in_array($next, ['/home', '/shop'], true)) {
    $next = '/home';
}
// ok: open-redirect
header("Location: $next");

class LoginController
{
    public function login(Request $request)
    {
        // ok: open-redirect
        $fallback = redirect()->route('home');
        // ruleid: open-redirect
        return redirect($request->input('next'));
    }
}
