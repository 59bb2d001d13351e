using Engagement.Sandbox.Control;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.Graph;
using Engagement.Sandbox.Hooks;
using Engagement.Sandbox.Mastodon;
using Engagement.Sandbox.Page;
using Engagement.Sandbox.Storage;
using Engagement.Sandbox.Webhooks;
using Engagement.Sandbox.World;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox;

/// <summary>Starts the sandbox networks: X, Facebook, Instagram and Mastodon on the wire, on one address, in this process.</summary>
public static class SandboxHost
{
    /// <summary>Starts and listens. <c>Urls</c> of the result tells the real addresses; stop it with <c>StopAsync</c>.</summary>
    public static async Task<WebApplication> StartAsync(SandboxOptions options, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(SandboxHost).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 128L * 1024 * 1024;
        });
        AddParts(builder.Services, options);
        var app = builder.Build();
        foreach (var url in options.Urls)
        {
            app.Urls.Add(url);
        }

        MapDoors(app);
        await app.StartAsync(ct);
        return app;
    }

    private static void AddParts(IServiceCollection services, SandboxOptions options)
    {
        services.AddRoutingCore();
        services.AddSingleton(options);
        services.AddSingleton<SandboxWorld>().AddSingleton<FaultBox>().AddSingleton<FaultGate>();
        services.AddHostedService<WorldFile>().AddHostedService<PlannedPosts>();
        services.AddSingleton<WebhookSender>().AddHostedService(provider => provider.GetRequiredService<WebhookSender>());
        services.AddSingleton<XActivity>().AddSingleton<PageFeed>().AddSingleton<GraphPush>().AddSingleton<InstagramFeed>();
        services.AddSingleton<XLimits>().AddSingleton<XDoor>().AddSingleton<XCompose>().AddSingleton<XRender>().AddSingleton<XPage>().AddSingleton<XConsents>();
        services.AddSingleton<XPostsApi>().AddSingleton<XReadsApi>().AddSingleton<XUsersApi>().AddSingleton<XMediaApi>();
        services.AddSingleton<XOAuthApi>().AddSingleton<XWebhooksApi>().AddSingleton<XSubscriptionsApi>().AddSingleton<XStreamApi>();
        services.AddSingleton<GraphTokens>().AddSingleton<GraphConsents>().AddSingleton<GraphRender>().AddSingleton<GraphEdges>().AddSingleton<GraphPublish>().AddSingleton<GraphFilms>();
        services.AddSingleton<GraphComments>().AddSingleton<GraphSubscriptions>().AddSingleton<GraphRouter>().AddSingleton<GraphDoor>();
        services.AddSingleton<InstagramRouter>().AddSingleton<InstagramRender>().AddSingleton<InstagramFetch>().AddSingleton<InstagramPublish>().AddSingleton<InstagramTalk>();
        services.AddSingleton<MastodonLimits>().AddSingleton<MastodonDoor>().AddSingleton<MastodonRender>().AddSingleton<MastodonCompose>().AddSingleton<MastodonOAuthApi>();
        services.AddSingleton<MastodonStatusesApi>().AddSingleton<MastodonReadsApi>().AddSingleton<MastodonMediaApi>().AddSingleton<MastodonStreamingApi>();
        services.AddSingleton<Truth>().AddSingleton<TruthOfMastodon>().AddSingleton<FansOfMastodon>().AddSingleton<TruthOfInstagram>().AddSingleton<FansOfInstagram>().AddSingleton<Fans>().AddSingleton<AccountsApi>().AddSingleton<PostsApi>().AddSingleton<FaultsApi>();
        services.AddSingleton<Columns>().AddSingleton<ColumnsOfInstagram>().AddSingleton<PageApi>().AddSingleton<ConsentApi>().AddSingleton<HooksApi>();
    }

    private static void MapDoors(WebApplication app)
    {
        var services = app.Services;
        var gate = services.GetRequiredService<FaultGate>();
        var world = services.GetRequiredService<SandboxWorld>();
        app.Use(next => http => NetworkOf(http.Request) is { } network
            ? gate.RunAsync(http, network == "facebook" && IsInstagram(world, http.Request.Path) ? "instagram" : network, next)
            : next(http));
        app.UseWebSockets();
        app.UseRouting();
        var door = services.GetRequiredService<XDoor>();
        services.GetRequiredService<XPostsApi>().Map(door, app);
        services.GetRequiredService<XReadsApi>().Map(door, app);
        services.GetRequiredService<XUsersApi>().Map(door, app);
        services.GetRequiredService<XMediaApi>().Map(door, app);
        services.GetRequiredService<XWebhooksApi>().Map(door, app);
        services.GetRequiredService<XSubscriptionsApi>().Map(door, app);
        services.GetRequiredService<XStreamApi>().Map(app);
        services.GetRequiredService<XOAuthApi>().Map(app);
        MapMastodon(services, app);
        services.GetRequiredService<AccountsApi>().Map(app);
        services.GetRequiredService<PostsApi>().Map(app);
        services.GetRequiredService<FaultsApi>().Map(app);
        services.GetRequiredService<PageApi>().Map(app);
        services.GetRequiredService<ConsentApi>().Map(app);
        services.GetRequiredService<HooksApi>().Map(app);
        var graph = services.GetRequiredService<GraphDoor>();
        app.MapFallback("{**path}", (RequestDelegate)(http => NetworkOf(http.Request) switch
        {
            "facebook" => graph.RunAsync(http),
            "mastodon" => XDoor.WriteAsync(http, 404, new RefusedByMastodon(404, "Not Found").Body),
            "x" => XDoor.WriteAsync(http, 404, RefusedByX.Plain(404, "Not Found", "Not Found").Body),
            _ => NotThereAsync(http),
        }));
    }

    private static void MapMastodon(IServiceProvider services, WebApplication app)
    {
        var door = services.GetRequiredService<MastodonDoor>();
        MastodonInstanceApi.Map(door, app);
        services.GetRequiredService<MastodonStatusesApi>().Map(door, app);
        services.GetRequiredService<MastodonReadsApi>().Map(door, app);
        services.GetRequiredService<MastodonMediaApi>().Map(door, app);
        services.GetRequiredService<MastodonOAuthApi>().Map(door, app);
        services.GetRequiredService<MastodonStreamingApi>().Map(app);
    }

    /// <summary>X owns <c>/2</c>, Mastodon <c>/api</c> and its token endpoints; the sandbox owns its own pages; everything else is Graph, with a version in front or without.</summary>
    internal static string? NetworkOf(HttpRequest request)
    {
        var path = request.Path;
        if (path.StartsWithSegments("/2", StringComparison.Ordinal) || path.StartsWithSegments("/oauth2", StringComparison.Ordinal))
        {
            return "x";
        }

        if (path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/.well-known", StringComparison.Ordinal)
            || path.Value is "/oauth/authorize" or "/oauth/token" or "/oauth/revoke")
        {
            return "mastodon";
        }

        if (path.StartsWithSegments("/hooks", StringComparison.Ordinal))
        {
            return "webhook";
        }

        var first = (path.Value ?? "/").Split('/', 3)[1];
        return first is "sandbox" or "faults-console" or "i" or "favicon.ico" || (first.Length == 0 && request.Method is "GET" or "HEAD") ? null : "facebook";
    }

    // A part of Graph, told apart by whose number stands first.
    private static bool IsInstagram(SandboxWorld world, PathString path)
    {
        var parts = (path.Value ?? "").Split('/', 4);
        return parts.Skip(1).Take(2).Any(world.Instagram.Owns);
    }

    private static Task NotThereAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Response.WriteAsync("There is nothing here.");
    }
}
