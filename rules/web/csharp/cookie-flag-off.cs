class Login
{
    void Remember(HttpResponse response, string token)
    {
        // ruleid: cookie-flag-off
        response.Cookies.Append("token", token, new CookieOptions { HttpOnly = false });
        var cookie = new HttpCookie("token", token);
        // ruleid: cookie-flag-off
        cookie.Secure = false;
        // ruleid: cookie-flag-off
        options.Cookie.SecurePolicy = CookieSecurePolicy.None;
        // ok: cookie-flag-off
        response.Cookies.Append("token", token, new CookieOptions { HttpOnly = true });
        // ok: cookie-flag-off
        cookie.Secure = true;
        // ok: cookie-flag-off
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
    }
}
