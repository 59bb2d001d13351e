using Engagement.Core.Channels;
using Engagement.Core.Outbound;

namespace Engagement.App.Networks.Mastodon;

/// <summary>
/// Says one thing: pictures and films first, then the post, once, under a key that stays the same on every try. Mastodon itself keeps the key for an
/// hour, other servers not at all: what became of an unclear try is always looked up first.
/// </summary>
internal sealed class MastodonPublisher(MastodonCalls calls, MastodonServers servers, MastodonMedia media, TimeProvider time)
{
    public async Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        if (calls.ClosedUntil(channel) is { } until)
        {
            return new SendOutcome.Later(until, "The Mastodon server asks to wait: too many calls.", ChannelThrottled: true);
        }

        var (server, problem) = await servers.ReadAsync(channel, ct);
        if (server is null)
        {
            return problem!;
        }

        var (parent, gone) = await ParentAsync(channel, message, ct);
        if (gone is not null)
        {
            return gone;
        }

        var status = Status(channel, server, message, parent);
        if ((server.Refuses(status.Status, status.SpoilerText, message.Media) ?? (message.Manner.Poll is { } poll ? server.Refuses(poll) : null)) is { } words)
        {
            return new SendOutcome.Rejected(words);
        }

        var (ids, failed) = await UploadAsync(channel, message, ct);
        return failed ?? await PostAsync(channel, message, status with { MediaIds = ids }, ct);
    }

    private async Task<SendOutcome> PostAsync(ChannelAccess channel, OutgoingMessage message, MastodonNewStatus status, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, bearer) => api.PostAsync(bearer, message.IdempotencyKey, status, ct), ct);
        return wire.Content is { Id: { Length: > 0 } id } said
            ? new SendOutcome.Sent(id, said.Url ?? said.Uri) { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
            : MastodonErrorTable.Classify(wire.Answer, time.GetUtcNow());
    }

    // A question to one person is theirs alone; an answer is never more public than what it answers, stands behind the same warning, and reaches the person only by their name.
    private static MastodonNewStatus Status(ChannelAccess channel, MastodonServer server, OutgoingMessage message, MastodonStatus? parent)
    {
        var answered = parent?.Account is { Acct: { Length: > 0 } acct } author && author.Id != channel.RemoteId ? acct : null;
        var warning = parent?.SpoilerText is { Length: > 0 } spoiler ? spoiler : message.Manner.ContentWarning;
        return new(
            answered is null ? message.Text : MastodonText.WithName(message.Text, answered),
            message.Source is DeliverySource.Survey ? "direct" : Narrower(parent?.Visibility, Word(message.Manner.Visibility) ?? server.Visibility))
        {
            InReplyToId = message.InReplyTo,
            SpoilerText = warning,
            Sensitive = warning is not null || (server.Sensitive && message.Media.Count > 0) ? true : null,
            Language = message.Language.Length > 0 ? message.Language : null,
            Poll = message.Manner.Poll is { } poll ? new(poll.Options, poll.Minutes * 60, poll.Multiple) : null,
        };
    }

    private static string? Word(Visibility? visibility) => visibility switch
    {
        Visibility.Public => "public",
        Visibility.Unlisted => "unlisted",
        Visibility.Followers => "private",
        _ => null,
    };

    private static string Narrower(string? one, string other) => Rank(one) >= Rank(other) ? one! : other;

    private static int Rank(string? visibility) => visibility switch
    {
        "public" => 0,
        "unlisted" => 1,
        "private" => 2,
        "direct" => 3,
        _ => -1,
    };

    private async Task<(MastodonStatus? Parent, SendOutcome? Problem)> ParentAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        if (message.InReplyTo is not { } id)
        {
            return (null, null);
        }

        var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadStatusAsync(bearer, id, ct), ct);
        return wire.Content is { Id: not null } parent
            ? (parent, null)
            : (null, MastodonErrorTable.Classify(wire.Answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow()));
    }

    private async Task<(IReadOnlyList<string>? Ids, SendOutcome? Problem)> UploadAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        if (message.Media.Count == 0)
        {
            return (null, null);
        }

        var ids = new List<string>();
        foreach (var one in message.Media)
        {
            var (id, problem) = await media.UploadAsync(channel, message, one, ct);
            if (problem is not null)
            {
                return (null, problem);
            }

            ids.Add(id!);
        }

        return (ids, null);
    }
}
