using System.Text;
using Engagement.App.Networks.Facebook;
using Microsoft.Extensions.Options;
using RestEase;

namespace Engagement.App.Networks.Instagram;

/// <summary>
/// Looks for what an unclear try became. Of a post its container tells whether it is shown; then it is looked for among the account's own
/// media. A comment is looked for where it was to stand.
/// </summary>
internal sealed class InstagramReadBack(
    GraphCalls calls,
    InstagramContainers containers,
    InstagramAnswers answers,
    Preparations preparations,
    IOptions<InstagramOptions> options,
    IOptions<FacebookOptions> graph,
    TimeProvider time)
{
    private const int PageSize = 50;
    private const int MaxPages = 10;

    /// <summary>The call may have begun a little earlier than we are told, and Instagram's clock is not ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(15);

    public Task<ReadBack> FindAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct)
    {
        if (calls.ClosedUntil(channel) is { } until)
        {
            return Task.FromResult<ReadBack>(new ReadBack.AskAgain(until, "Instagram asks to wait: too many calls."));
        }

        var wanted = new Wanted(message.Text, attemptedAt, notOurs);
        return message.InReplyTo switch
        {
            null => FindPostAsync(channel, message, wanted, ct),
            { } id when InstagramIds.ReadMention(id) is not null => Task.FromResult<ReadBack>(
                new ReadBack.CannotTell("Instagram does not show us comments under other people's posts. Look there whether the answer stands.")),
            { } id when id == message.ThreadRoot => FindCommentAsync(
                channel, (api, proof, after) => api.ReadCommentsAsync(proof, id, PageSize, InstagramComment.Fields, after, ct), wanted, ct),
            _ => FindReplyAsync(channel, message, wanted, ct),
        };
    }

    private async Task<ReadBack> FindPostAsync(ChannelAccess channel, OutgoingMessage message, Wanted wanted, CancellationToken ct)
    {
        var known = await preparations.FindAsync(message.Id, ct);
        if (known?.AskedAt is null)
        {
            // Instagram was never asked to show anything.
            return new ReadBack.Absent();
        }

        if (known.PublishedAs is { } id)
        {
            return new ReadBack.Found(id, null);
        }

        var (container, problem) = await containers.ReadAsync(channel, known.RemoteId, ct);
        if (problem is not null and not SendOutcome.Rejected)
        {
            return problem.AsReadBack(time.GetUtcNow());
        }

        return container?.StatusCode switch
        {
            InstagramContainer.InProgress or InstagramContainer.Finished => IsSettled(wanted)
                ? new ReadBack.Absent()
                : new ReadBack.AskAgain(Settled(wanted), "Instagram may still publish it."),
            InstagramContainer.Published => await LookAmongOwnAsync(channel, wanted, ct) switch
            {
                ReadBack.Absent => new ReadBack.AskAgain(time.GetUtcNow() + Glance, "Instagram has published it and does not show it yet."),
                var answer => answer,
            },
            _ => await LookAmongOwnAsync(channel, wanted, ct),
        };
    }

    private async Task<ReadBack> FindReplyAsync(ChannelAccess channel, OutgoingMessage message, Wanted wanted, CancellationToken ct)
    {
        var (place, problem) = await answers.PlaceAsync(channel, message, ct);
        return place is null
            ? problem!.AsReadBack(time.GetUtcNow())
            : await FindCommentAsync(
                channel,
                (api, proof, after) => api.ReadRepliesAsync(proof, place.Top, PageSize, InstagramComment.Fields, after, ct),
                wanted with { Text = place.Text },
                ct);
    }

    private Task<ReadBack> FindCommentAsync(
        ChannelAccess channel, Func<IInstagramApi, string?, string?, Task<Response<GraphPage<InstagramComment>>>> ask, Wanted wanted, CancellationToken ct) =>
        LookAsync(
            channel,
            ask,
            comment => InstagramItems.IsOurs(channel, comment) is false ? null : new Seen(comment.Id, comment.Text, WireTime.Read(comment.Timestamp), null),
            _ => false,
            wanted,
            ct);

    // The newest come first: beyond one from before the attempt there is only older. The last of a page tells, for pinned ones stand on top.
    private Task<ReadBack> LookAmongOwnAsync(ChannelAccess channel, Wanted wanted, CancellationToken ct) =>
        LookAsync(
            channel,
            (api, proof, after) => api.ReadOwnAsync(proof, channel.RemoteId, PageSize, InstagramMedia.OwnFields, after, ct),
            (InstagramMedia media) => new Seen(media.Id, media.Caption, WireTime.Read(media.Timestamp), media.Permalink),
            last => last.At < wanted.From,
            wanted,
            ct);

    /// <param name="channel">Whose it is.</param>
    /// <param name="ask">Asks for a page.</param>
    /// <param name="see">What is looked at of each; null where it cannot be ours.</param>
    /// <param name="isPast">Whether, by the last of a page, what is wanted cannot come any more.</param>
    /// <param name="wanted">What is looked for.</param>
    /// <param name="ct">The caller's.</param>
    private async Task<ReadBack> LookAsync<T>(
        ChannelAccess channel,
        Func<IInstagramApi, string?, string?, Task<Response<GraphPage<T>>>> ask,
        Func<T, Seen?> see,
        Func<Seen, bool> isPast,
        Wanted wanted,
        CancellationToken ct)
        where T : class
    {
        Seen? earliest = null;
        string? after = null;
        for (var number = 0; number < MaxPages; number++)
        {
            var asked = after;
            var wire = await calls.RunAsync<IInstagramApi, GraphPage<T>>(channel, (api, proof) => ask(api, proof, asked), ct);
            if (wire.Content is null)
            {
                return InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow()).AsReadBack(time.GetUtcNow());
            }

            var seen = (wire.Content.Data ?? []).Select(see).OfType<Seen>().ToList();
            earliest = seen.Where(wanted.Is).Append(earliest).OfType<Seen>().MinBy(one => one.At);
            after = seen is [.., { } last] && isPast(last) ? null : wire.Content.After;
            if (after is null)
            {
                break;
            }
        }

        return earliest is not null ? new ReadBack.Found(earliest.Id!, earliest.Address)
            : after is not null ? new ReadBack.CannotTell("So much was said since then that Instagram does not show all of it.")
            : IsSettled(wanted) ? new ReadBack.Absent()
            : new ReadBack.AskAgain(Settled(wanted), "Instagram may still show it.");
    }

    private bool IsSettled(Wanted wanted) => Settled(wanted) <= time.GetUtcNow();

    private DateTimeOffset Settled(Wanted wanted) => wanted.AttemptedAt + graph.Value.Timeout + options.Value.SettleTime;

    private sealed record Seen(string? Id, string? Text, DateTimeOffset? At, string? Address);

    private sealed record Wanted(string Text, DateTimeOffset AttemptedAt, IReadOnlySet<string> NotOurs)
    {
        public DateTimeOffset From => AttemptedAt - Skew;

        public bool Is(Seen seen) =>
            seen.Id is not null && seen.At >= From && !NotOurs.Contains(seen.Id) && Plain(seen.Text ?? "") == Plain(Text);

        private static string Plain(string text) =>
            string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
