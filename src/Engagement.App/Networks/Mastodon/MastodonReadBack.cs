using Engagement.Core.Channels;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Looks among the account's own posts for a message whose answer was unclear.</summary>
internal sealed class MastodonReadBack(MastodonCalls calls, IOptions<MastodonOptions> options, TimeProvider time)
{
    private const int PageSize = 40;
    private const int MaxPages = 10;
    private const int MostSources = 5;

    /// <summary>The call may have begun a little earlier than we are told, and the server's clock is not ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    public async Task<ReadBack> FindAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct)
    {
        if (calls.ClosedUntil(channel) is { } until)
        {
            return new ReadBack.AskAgain(until, "The Mastodon server asks to wait: too many calls.");
        }

        var (recent, whole, problem) = await RecentAsync(channel, attemptedAt - Skew, ct);
        if (problem is not null)
        {
            return problem.AsReadBack(time.GetUtcNow());
        }

        var candidates = recent.FindAll(status => status.Id is { } id && !notOurs.Contains(id) && status.InReplyToId == message.InReplyTo);
        var found = candidates.LastOrDefault(status => IsSame(HtmlWords.Read(status.Content ?? ""), message)) ?? await BySourceAsync(channel, message, candidates, ct);
        if (found is not null)
        {
            return new ReadBack.Found(found.Id!, found.Url ?? found.Uri);
        }

        var settled = Settled(message, attemptedAt);
        return (whole, settled <= time.GetUtcNow()) switch
        {
            (false, _) => new ReadBack.CannotTell("So much was said since then that the Mastodon server does not show all of it."),
            (_, true) => new ReadBack.Absent(),
            _ => new ReadBack.AskAgain(settled, "The Mastodon server may still show it."),
        };
    }

    private async Task<(List<MastodonStatus> Recent, bool Whole, SendOutcome? Problem)> RecentAsync(ChannelAccess channel, DateTimeOffset from, CancellationToken ct)
    {
        var recent = new List<MastodonStatus>();
        string? before = null;
        for (var number = 0; number < MaxPages; number++)
        {
            var asked = before;
            var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadOwnAsync(bearer, channel.RemoteId, PageSize, "true", asked, ct), ct);
            if (wire.Content is null)
            {
                return (recent, false, MastodonErrorTable.Classify(wire.Answer, time.GetUtcNow()));
            }

            recent.AddRange(wire.Content.Where(status => status.CreatedAt is null || status.CreatedAt >= from));
            before = wire.Content is [.., var oldest] ? oldest.Id : null;

            // Pinned posts may stand first on some servers: only the last one tells how far back the page goes.
            if (before is null || before == asked || wire.Content[^1].CreatedAt < from)
            {
                return (recent, true, null);
            }
        }

        return (recent, false, null);
    }

    // A server may dress words up in its HTML: then what was written is asked for.
    private async Task<MastodonStatus?> BySourceAsync(
        ChannelAccess channel, OutgoingMessage message, List<MastodonStatus> candidates, CancellationToken ct)
    {
        foreach (var status in candidates.AsEnumerable().Reverse().Take(MostSources))
        {
            var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadSourceAsync(bearer, status.Id!, ct), ct);
            if (wire.Content?.Text is { } text && IsSame(text, message))
            {
                return status;
            }
        }

        return null;
    }

    private static bool IsSame(string text, OutgoingMessage message) => MastodonText.Bare(text) == MastodonText.Bare(message.Text);

    /// <summary>From when on what is not shown is not there. Pictures and films go first, so that the post itself may come later.</summary>
    private DateTimeOffset Settled(OutgoingMessage message, DateTimeOffset attemptedAt) =>
        attemptedAt + message.MayTake(options.Value.Timeout) + options.Value.SettleTime;
}
