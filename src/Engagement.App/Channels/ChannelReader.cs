using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Our accounts and whether they work.</summary>
internal sealed class ChannelReader(IDbContextFactory<EngagementContext> contexts, CredentialVault vault, TimeProvider time)
{
    /// <summary>All of them in the order in which they were connected.</summary>
    public async Task<IReadOnlyList<ChannelLine>> ReadAsync(CancellationToken ct) => await ReadAsync(null, int.MaxValue, ct);

    /// <param name="after">Only those connected after this one.</param>
    /// <param name="take">How many.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<ChannelLine>> ReadAsync(ChannelId? after, int take, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Channels.AsNoTracking();
        if (after is { } id)
        {
            rows = rows.Where(row => row.Id > id);
        }

        var now = time.GetUtcNow();
        var expiries = await db.Credentials.ToDictionaryAsync(row => row.ChannelId, row => row.ExpiresAt, ct);
        return (await rows.OrderBy(row => row.Id).Take(take).ToListAsync(ct)).ConvertAll(row => ToLine(row, expiries.GetValueOrDefault(row.Id), now));
    }

    public async Task<ChannelLine?> FindAsync(ChannelId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Channels.AsNoTracking().SingleOrDefaultAsync(channel => channel.Id == id, ct);
        var tokens = await vault.ReadAsync(id, ct);
        return row is null ? null : ToLine(row, tokens?.ExpiresAt, time.GetUtcNow()) with { RenewsItself = tokens is { RefreshToken: not null } or { Password: not null } };
    }

    private static ChannelLine ToLine(Channel row, DateTimeOffset? tokenExpiresAt, DateTimeOffset now)
    {
        var health = ChannelHealthRules.Read(row.State, row.MissedPolls, row.ThrottledUntil, now);
        return new ChannelLine(
            row.Id, row.Network, row.Handle, row.DisplayName, row.RemoteId, row.ServiceUrl, row.Language, row.TimeZone, row.Acknowledgement,
            health, row.ThrottledUntil, row.LastHeardAt, row.LastPolledAt, row.LastError, row.LastErrorAt, row.CreatedAt, row.PostingTimes)
        {
            Advice = ChannelAdvice.Of(health, row.Pace == PollPace.Stopped),
            LongestText = row.LongestText,
            DownSince = row.DownSince,
            TokenExpiresAt = tokenExpiresAt,
            CallsLeft = row.CallsLeft,
            CallsOf = row.CallsOf,
            CallsResetAt = row.CallsResetAt,
            Pace = row.Pace,
            LastWebhookAt = row.LastWebhookAt,
            PushProblem = row.PushProblem,
            PushCheckedAt = row.PushCheckedAt,
            ListeningSince = row.ListeningSince,
            ListenProblem = row.ListenProblem,
            Visibility = row.Visibility,
        };
    }
}
