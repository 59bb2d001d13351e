using Engagement.App.Channels;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Posts;

/// <summary>Gathers what the page of one post shows.</summary>
internal sealed class PostScreen(PostReader posts, DeliveryReader deliveries, ThemeReader themes, ChannelReader channels, PeopleReader people, ComposeSettingsReader settings,
    PostHistoryReader history, ReviewLinks links, ApproverReader approvers)
{
    /// <exception cref="RefusedException">There is no such post.</exception>
    public async Task<RazorComponentResult<PostPage>> ShowAsync(PostId id, string? done, RefusedException? refused, CancellationToken ct) => await ShowAsync(id, done, refused, null, ct);

    /// <exception cref="RefusedException">There is no such post.</exception>
    public async Task<RazorComponentResult<PostPage>> ShowAsync(PostId id, string? done, RefusedException? refused, string? freshLink, CancellationToken ct) =>
        new(new { Model = await ReadAsync(id, ct) with { Problem = refused is null ? null : Sentences.Of(refused), Done = done, FreshLink = freshLink } })
        {
            StatusCode = refused is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
        };

    /// <exception cref="RefusedException">There is no such post.</exception>
    public async Task<PostModel> ReadAsync(PostId id, CancellationToken ct)
    {
        var post = await posts.FindAsync(id, ct) ?? throw RefusedException.NotFound("post");
        var users = await people.ReadUsersAsync(ct);
        var attempts = new List<(DeliveryId Delivery, AttemptLine Line)>();
        foreach (var delivery in post.Deliveries)
        {
            attempts.AddRange((await deliveries.ReadAttemptsAsync(delivery.Id, ct)).Select(line => (delivery.Id, line)));
        }

        return new PostModel
        {
            Post = post,
            Theme = post.Line.ThemeId is { } theme ? await themes.FindAsync(theme, ct) : null,
            Tags = (await settings.ReadAsync(ct)).LinkTags,
            Channels = await channels.ReadAsync(ct),
            Author = users.FirstOrDefault(user => user.Id == post.CreatedBy)?.DisplayName,
            Approver = users.FirstOrDefault(user => user.Id == post.ApprovedBy)?.DisplayName,
            Attempts = attempts.ToLookup(pair => pair.Delivery, pair => pair.Line),
            Approvers = post.Line.State is Core.Publishing.PostState.InReview ? await approvers.NamesAsync(post.Line, ct) : [],
            History = await history.ReadAsync(id, ct),
            Links = await links.ListAsync(id, ct),
        };
    }
}
