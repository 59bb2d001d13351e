using Engagement.Web.Pages.Inbox;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages;

/// <summary>The pages of the product.</summary>
internal static class PagesRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        return services
            .AddSingleton<Words>()
            .AddSingleton<InboxScreen>()
            .AddScoped<ViewerHolder>()
            .AddScoped(provider => provider.GetRequiredService<ViewerHolder>().Viewer);
    }

    /// <summary>After authentication, before the endpoints.</summary>
    public static IApplicationBuilder UseViewer(this IApplicationBuilder app) => app.UseMiddleware<ViewerMiddleware>();

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").WithMetadata(new PageMark()).ExcludeFromDescription();
        pages.MapLook();
        pages.MapFront();
        pages.MapInbox();
        return routes;
    }
}
