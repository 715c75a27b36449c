class Startup
{
    void Configure(IServiceCollection services, CorsPolicyBuilder policy)
    {
        // ruleid: cors-any-origin
        services.AddCors(options => options.AddDefaultPolicy(each => each.AllowAnyOrigin()));
        // ruleid: cors-any-origin
        policy.SetIsOriginAllowed(origin => true).AllowCredentials();
        // ok: cors-any-origin
        policy.WithOrigins("https://example.org").AllowCredentials();
        // ok: cors-any-origin
        policy.SetIsOriginAllowed(origin => allowed.Contains(origin));
    }
}
