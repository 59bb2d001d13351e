using System.Globalization;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.X;

/// <summary>Looks for a message in the account's own timeline: X has no other way to tell whether it was taken.</summary>
internal sealed class XReadBack(XCalls calls, IOptions<XOptions> options, TimeProvider time)
{
    private const int PageSize = 100;
    private const int MaxPages = 8;

    /// <summary>The call may have begun a little earlier than we are told, and X's clock is not ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    public async Task<ReadBack> FindAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct)
    {
        var from = (attemptedAt - Skew).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        XPost? earliest = null;
        string? page = null;
        for (var number = 0; number < MaxPages; number++)
        {
            var wire = await calls.ReadAsync(
                channel,
                XFields.Post,
                (api, bearer, fields) => api.ReadTimelineAsync(bearer, channel.RemoteId, from, PageSize, page, fields, ct),
                ct);
            if (wire.Content is null)
            {
                return XErrorTable.Classify(wire.Answer, time.GetUtcNow()).AsReadBack(time.GetUtcNow());
            }

            earliest = (wire.Content.Data ?? []).LastOrDefault(post => IsIt(message, post, notOurs)) ?? earliest;
            page = wire.Content.Meta?.NextToken;
            if (page is null)
            {
                return Tell(channel, earliest, Settled(message, attemptedAt));
            }
        }

        return earliest is null
            ? new ReadBack.CannotTell("The account said so much since then that X does not show all of it.")
            : Tell(channel, earliest, Settled(message, attemptedAt));
    }

    private ReadBack Tell(ChannelAccess channel, XPost? found, DateTimeOffset settled)
    {
        if (found is not null)
        {
            return new ReadBack.Found(found.Id!, XItems.Address(channel.Handle, found.Id!));
        }

        return settled <= time.GetUtcNow()
            ? new ReadBack.Absent()
            : new ReadBack.AskAgain(settled, "X may still show it.");
    }

    /// <summary>From when on what is not shown is not there. Pictures and films go first, so that the post itself may come a call later.</summary>
    private DateTimeOffset Settled(OutgoingMessage message, DateTimeOffset attemptedAt) =>
        attemptedAt + message.MayTake(options.Value.Timeout) + options.Value.SettleTime;

    private static bool IsIt(OutgoingMessage message, XPost post, IReadOnlySet<string> notOurs) =>
        post.Id is not null
        && !notOurs.Contains(post.Id)
        && (post.References is null || post.RepliedTo == message.InReplyTo)
        && XWords.AreSame(message.Text, XWords.Plain(post));
}
