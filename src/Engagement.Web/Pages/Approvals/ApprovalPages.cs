using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Approvals;

/// <summary>What waits for approval, approved one by one or many at once.</summary>
internal static class ApprovalPages
{
    public static void MapApprovals(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/approvals", (PostReader posts, CancellationToken ct) => ShowAsync(posts, 0, [], ct)).RequireCapability(Capability.Read);
        pages.MapPost("/approvals", ApproveAsync).RequireCapability(Capability.Approve);
    }

    private static async Task<RazorComponentResult<ApprovalsPage>> ApproveAsync(
        [FromForm] ChosenPosts form, ApproveMany approve, PostReader reader, HttpContext context, CancellationToken ct)
    {
        var chosen = (form.Posts ?? []).Where(text => PostId.TryParse(text, null, out _)).Select(text => PostId.Parse(text, null)).Distinct().ToList();
        var refused = await approve.RunAsync(chosen, context.User.ActorOf(), ct);
        return await ShowAsync(reader, chosen.Count - refused.Count, refused, ct);
    }

    private static async Task<RazorComponentResult<ApprovalsPage>> ShowAsync(
        PostReader posts, int approved, IReadOnlyList<(PostId Post, string Reason)> refused, CancellationToken ct) =>
        new(new { Posts = await posts.ListWaitingAsync(ApprovalsPage.Size, ct), Approved = approved, Refused = refused });
}
