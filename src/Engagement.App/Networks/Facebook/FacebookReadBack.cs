using System.Text;
using Engagement.Core.Outbound;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Facebook;

/// <summary>Looks among the Page's posts, or the comments of a thread, for a message whose answer was unclear.</summary>
internal sealed class FacebookReadBack(GraphCalls calls, FacebookFilms films, IOptions<FacebookOptions> options, TimeProvider time)
{
    private const int PageSize = 100;
    private const int MaxPages = 10;

    /// <summary>The call may have begun a little earlier than we are told, and Facebook's clock is not ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    public Task<ReadBack> FindAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct)
    {
        if (calls.ClosedUntil(channel) is { } until)
        {
            return Task.FromResult<ReadBack>(new ReadBack.AskAgain(until, "Facebook asks to wait: too many calls."));
        }

        // A private message cannot be read back, and need not be: Facebook refuses a second one to the same comment.
        if (message.Source is DeliverySource.Survey)
        {
            var settled = Settled(new Wanted(message, attemptedAt, notOurs));
            return Task.FromResult<ReadBack>(settled <= time.GetUtcNow() ? new ReadBack.Absent() : new ReadBack.AskAgain(settled, "Facebook may still be taking it."));
        }

        if (message is { IsPrivate: true, InReplyTo: { } answered })
        {
            return FindPrivateAsync(channel, answered, new Wanted(message, attemptedAt, notOurs), ct);
        }

        if (message is { InReplyTo: null, Media: [{ IsFilm: true }] })
        {
            return films.FindAsync(channel, message, Settled(new Wanted(message, attemptedAt, notOurs)), ct);
        }

        return message.InReplyTo is null
            ? FindPostAsync(channel, message, attemptedAt, notOurs, ct)
            : FindCommentAsync(channel, message, attemptedAt, notOurs, ct);
    }

    // Facebook does not show the words of a private answer here, only whether the comment has one. A second try is refused where it has.
    private async Task<ReadBack> FindPrivateAsync(ChannelAccess channel, string comment, Wanted wanted, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, proof) => api.ReadCommentAsync(proof, comment, "id,can_reply_privately", ct), ct);
        return wire.Content switch
        {
            null => FacebookErrorTable.Classify(wire.Answer, time.GetUtcNow()).AsReadBack(time.GetUtcNow()),
            { CanReplyPrivately: true } => Tell(null, Settled(wanted)),
            _ => new ReadBack.CannotTell("Facebook says that the comment is answered privately or too old, not by which words. Look in the Page's inbox."),
        };
    }

    private Task<ReadBack> FindPostAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct) =>
        LookAsync(
            channel,
            (api, proof, after) => api.ReadPublishedPostsAsync(proof, channel.RemoteId, PageSize, GraphPost.OwnFields, after, ct),
            post => new Seen(FacebookIds.Post(channel.RemoteId, post.Id!), post.Message, FacebookIds.Instant(post.CreatedTime), post.PermalinkUrl),
            new Wanted(message, attemptedAt, notOurs),
            ct);

    // An answer to an answer lands under the comment at the top: the whole thread is looked through.
    private Task<ReadBack> FindCommentAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct) =>
        LookAsync(
            channel,
            (api, proof, after) => api.ReadCommentsAsync(
                proof, message.ThreadRoot ?? message.InReplyTo!, "stream", "reverse_chronological", null, PageSize, GraphComment.Fields, after, ct),
            comment => comment.From is { Id: { } author } && author != channel.RemoteId
                ? null
                : new Seen(
                    FacebookIds.Comment(message.ThreadRoot, comment.Id!), comment.Message, FacebookIds.Instant(comment.CreatedTime), comment.PermalinkUrl),
            new Wanted(message, attemptedAt, notOurs),
            ct);

    private async Task<ReadBack> LookAsync<T>(
        ChannelAccess channel, Func<IGraphApi, string?, string?, Task<RestEase.Response<GraphPage<T>>>> ask, Func<T, Seen?> see, Wanted wanted, CancellationToken ct)
        where T : class
    {
        Seen? earliest = null;
        string? after = null;
        for (var number = 0; number < MaxPages; number++)
        {
            var asked = after;
            var wire = await calls.RunAsync(channel, (api, proof) => ask(api, proof, asked), ct);
            if (wire.Content is null)
            {
                return FacebookErrorTable.Classify(wire.Answer, time.GetUtcNow()).AsReadBack(time.GetUtcNow());
            }

            var seen = (wire.Content.Data ?? []).Select(see).OfType<Seen>().ToList();
            earliest = seen.LastOrDefault(wanted.Is) ?? earliest;
            after = wire.Content.After;
            if (after is null || seen.Exists(one => one.At < wanted.From))
            {
                return Tell(earliest, Settled(wanted));
            }
        }

        return earliest is null
            ? new ReadBack.CannotTell("So much was said since then that Facebook does not show all of it.")
            : Tell(earliest, Settled(wanted));
    }

    private ReadBack Tell(Seen? found, DateTimeOffset settled)
    {
        if (found is not null)
        {
            return new ReadBack.Found(found.Id, found.Address ?? $"https://www.facebook.com/{found.Id}");
        }

        return settled <= time.GetUtcNow()
            ? new ReadBack.Absent()
            : new ReadBack.AskAgain(settled, "Facebook may still show it.");
    }

    /// <summary>From when on what is not shown is not there. Pictures go first, so that the post itself may come a call later.</summary>
    private DateTimeOffset Settled(Wanted wanted) =>
        wanted.AttemptedAt + wanted.Message.MayTake(options.Value.Timeout) + options.Value.SettleTime;

    private sealed record Seen(string Id, string? Text, DateTimeOffset? At, string? Address);

    private sealed record Wanted(OutgoingMessage Message, DateTimeOffset AttemptedAt, IReadOnlySet<string> NotOurs)
    {
        private readonly string words = Plain(Message.Text);

        public DateTimeOffset From => AttemptedAt - Skew;

        public bool Is(Seen seen) => seen.At >= From && !NotOurs.Contains(seen.Id) && Plain(seen.Text ?? "") == words;

        private static string Plain(string text) =>
            string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
