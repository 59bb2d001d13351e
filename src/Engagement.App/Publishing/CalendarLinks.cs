using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>
/// The secret link under which a person's other calendar reads ours: one per person, shown once, only its hash is kept. It ends when it is
/// revoked, made anew, or the person may no longer sign in.
/// </summary>
internal sealed class CalendarLinks(IDbContextFactory<EngagementContext> contexts, AuditLog audit)
{
    private const string Prefix = "calendar.link.";

    /// <summary>Makes a link; the one before it ends.</summary>
    /// <returns>Its secret, given this once.</returns>
    public async Task<string> MakeAsync(UserId user, Actor actor, CancellationToken ct)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var key = Prefix + user;
        if (await db.Settings.SingleOrDefaultAsync(setting => setting.Key == key, ct) is { } stored)
        {
            (stored.Value, stored.Version) = (HashOf(secret), stored.Version + 1);
        }
        else
        {
            db.Settings.Add(new WorkspaceSetting { Key = key, Value = HashOf(secret) });
        }

        audit.Add(db, actor, AuditActions.CalendarLinkMade, $"user {user}", null);
        await db.SaveChangesAsync(ct);
        return secret;
    }

    public async Task RevokeAsync(UserId user, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var key = Prefix + user;
        await db.Settings.Where(setting => setting.Key == key).ExecuteDeleteAsync(ct);
        audit.Add(db, actor, AuditActions.CalendarLinkRevoked, $"user {user}", null);
        await db.SaveChangesAsync(ct);
    }

    public async Task<bool> HasOneAsync(UserId user, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var key = Prefix + user;
        return await db.Settings.AnyAsync(setting => setting.Key == key, ct);
    }

    /// <summary>Whether the secret opens the calendar now.</summary>
    public async Task<bool> OpensAsync(string secret, CancellationToken ct)
    {
        if (secret.Length is < 20 or > 100)
        {
            return false;
        }

        var hash = HashOf(secret);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var key = await db.Settings.Where(setting => setting.Value == hash && setting.Key.StartsWith(Prefix)).Select(setting => setting.Key).SingleOrDefaultAsync(ct);
        return key is not null && IdText.TryRead<UserId>(key[Prefix.Length..], out var user) && await db.Users.AnyAsync(row => row.Id == user && !row.Disabled, ct);
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
