using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Notices;

/// <summary>What the program has told its reader.</summary>
internal static class NoticePages
{
    public static void MapNotices(this IEndpointRouteBuilder pages)
    {
        var group = pages.MapGroup("/notices").RequireCapability(Capability.Read);
        group.MapGet("", ShowAsync);
        group.MapPost("/seen", SeenAsync);
    }

    private static async Task<RazorComponentResult<NoticesPage>> ShowAsync(NoticeReader notices, Viewer viewer, CancellationToken ct) =>
        new(new { Notices = viewer.UserId is { } user ? await notices.ReadAsync(user, ct) : [] });

    private static async Task<RedirectHttpResult> SeenAsync(SeeNotices see, Viewer viewer, CancellationToken ct)
    {
        await see.RunAsync(viewer.UserId ?? throw RefusedException.NotFound("person"), ct);
        return TypedResults.LocalRedirect("/notices");
    }
}
