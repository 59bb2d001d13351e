using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Who is awaited back from a network: each word is good for one return, of one person, for ten minutes.</summary>
internal sealed class ConnectAttempts(IDbContextFactory<EngagementContext> contexts, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector("channel-connecting");

    public static string NewState() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public async Task SaveAsync(string state, ConnectStep step, OpenAttempt attempt, UserId who, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        await db.ConnectAttempts
            .Where(row => row.ExpiresAt < now - Remembered || (row.UserId == who && row.Network == attempt.Network && row.Step == step))
            .ExecuteDeleteAsync(ct);
        db.ConnectAttempts.Add(new ConnectAttempt
        {
            Key = Fingerprint(state),
            Step = step,
            Network = attempt.Network,
            UserId = who,
            ChannelId = attempt.ChannelId,
            Server = attempt.Server?.AbsoluteUri,
            Protected = protector.Protect(attempt.Memory),
            CreatedAt = now,
            ExpiresAt = now + Life,
        });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes an attempt up, once; null when there is none, when it is somebody else's or too old.</summary>
    public async Task<OpenAttempt?> TakeAsync(string state, ConnectStep step, UserId who, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var key = Fingerprint(state);
        var row = await db.ConnectAttempts.AsNoTracking().SingleOrDefaultAsync(found => found.Key == key && found.Step == step, ct);
        if (row is null || row.UserId != who || await db.ConnectAttempts.Where(found => found.Key == key).ExecuteDeleteAsync(ct) != 1)
        {
            return null;
        }

        return row.ExpiresAt <= time.GetUtcNow()
            ? null
            : new OpenAttempt(row.Network, row.ChannelId, row.Server is null ? null : new Uri(row.Server), protector.Unprotect(row.Protected));
    }

    /// <summary>When this person last went to the network and did not come back; null when nobody is missing.</summary>
    public async Task<DateTimeOffset?> LeftAtAsync(NetworkKind network, UserId who, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var since = time.GetUtcNow() - Remembered;
        return await db.ConnectAttempts
            .Where(row => row.UserId == who && row.Network == network && row.Step == ConnectStep.AtNetwork && row.CreatedAt > since)
            .MaxAsync(row => (DateTimeOffset?)row.CreatedAt, ct);
    }

    private static string Fingerprint(string state) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
}
