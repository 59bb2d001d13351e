using Engagement.Core.People;
using Engagement.Web.Api;
using Engagement.Web.Inbox;
using Engagement.Web.Live;
using Engagement.Web.Outbound;
using Engagement.Web.Pages;
using Engagement.Web.People;
using Engagement.Web.Reporting;

namespace Engagement.Web.Hosting;

/// <summary>The order of the middleware, and every endpoint there is.</summary>
internal static class Face
{
    private const string NoSuchPage = "/{*path:regex(^(?!(api|webhooks)/))}";

    public static IServiceCollection AddFace(this IServiceCollection services)
    {
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "engagement-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        return services
            .AddPages()
            .AddReports()
            .AddSingleton<CheckReadiness>()
            .AddSingleton<MetricsPage>()
            .AddHostedService(provider => provider.GetRequiredService<MetricsPage>());
    }

    public static void UseFace(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages());
        app.UseClientFiles();
        app.UseRouting();
        app.UseMiddleware<SetUpFirst>();
        app.UseAuthentication();
        app.UseViewer();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<FormGuard>();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api") && HttpMethods.IsPost(context.Request.Method),
            // What is refused is an answer too, and kept: so problems are written inside.
            api => api.UseMiddleware<IdempotentPosts>().UseExceptionHandler());
    }

    public static void MapFace(this WebApplication app)
    {
        app.MapHealth();
        app.MapMetrics();
        app.MapSignIn();
        app.MapSetUp();
        app.MapLive();
        app.MapWebhooks();
        app.MapOutMedia();
        app.MapApi();
        app.MapPages();
        app.MapGet(NoSuchPage, (HttpContext context) => ErrorAnswer.Page(context, StatusCodes.Status404NotFound))
            .RequireCapability(Capability.Read)
            .WithMetadata(new PageMark())
            .ExcludeFromDescription();
    }
}
