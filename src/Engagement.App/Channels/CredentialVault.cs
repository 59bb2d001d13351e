using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Keeps the tokens of channels encrypted; the only place where they are read or written.</summary>
internal sealed class CredentialVault(IDbContextFactory<EngagementContext> contexts, IDataProtectionProvider protection, StoredKeys keys, TimeProvider time)
{
    public const string Purpose = "channel-credentials";

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);
    private readonly ConcurrentDictionary<ChannelId, StoredTokens> known = new();

    /// <summary>
    /// The same for who has looked already which version of them is stored: neither read nor decrypted again when they are known here.
    /// A row of a channel that is sent to a hundred times a second is read once.
    /// </summary>
    public async Task<ChannelTokens?> ReadAsync(ChannelAccess channel, CancellationToken ct)
    {
        if (channel.TokensVersion is not { } version)
        {
            return await ReadAsync(channel.Id, ct);
        }

        if (known.TryGetValue(channel.Id, out var kept) && kept.Version >= version)
        {
            return kept.Tokens;
        }

        if (await ReadStoredAsync(channel.Id, ct) is not { } stored)
        {
            return null;
        }

        known[channel.Id] = stored;
        return stored.Tokens;
    }

    /// <summary>A channel's tokens; null when it has none or they can no longer be decrypted.</summary>
    public async Task<ChannelTokens?> ReadAsync(ChannelId channel, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var stored = await db.Credentials.Where(row => row.ChannelId == channel).Select(row => row.Protected).SingleOrDefaultAsync(ct);
        return stored is null ? null : Unprotect(stored);
    }

    /// <summary>Stores tokens that a person brought; whatever was there before is replaced.</summary>
    public async Task SaveAsync(ChannelId channel, ChannelTokens tokens, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        Put(db, await db.Credentials.SingleOrDefaultAsync(row => row.ChannelId == channel, ct), channel, tokens);
        await db.SaveChangesAsync(ct);
        known.TryRemove(channel, out _);
    }

    /// <summary>The same inside the caller's transaction, for a channel that is being made; the caller saves.</summary>
    public void Add(EngagementContext db, ChannelId channel, ChannelTokens tokens) => Put(db, null, channel, tokens);

    /// <summary>What is stored, with the version that a change must name.</summary>
    internal async Task<StoredTokens?> ReadStoredAsync(ChannelId channel, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Credentials.AsNoTracking().SingleOrDefaultAsync(found => found.ChannelId == channel, ct);
        return row is not null && Unprotect(row.Protected) is { } tokens ? new(tokens, row.Version, row.RefreshingUntil) : null;
    }

    /// <summary>Takes the right to fetch new tokens; false when somebody else changed the row first.</summary>
    internal async Task<bool> ClaimAsync(ChannelId channel, int version, DateTimeOffset? until, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Credentials
            .Where(row => row.ChannelId == channel && row.Version == version)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.RefreshingUntil, until).SetProperty(row => row.Version, version + 1), ct) == 1;
    }

    /// <summary>Stores a new pair before it is used; false when somebody brought other tokens meanwhile, which then stand.</summary>
    internal async Task<bool> ReplaceAsync(ChannelId channel, int version, ChannelTokens tokens, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (hidden, now, expires) = (Protect(tokens), time.GetUtcNow(), tokens.ExpiresAt);
        var replaced = await db.Credentials
            .Where(row => row.ChannelId == channel && row.Version == version)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Protected, hidden)
                    .SetProperty(row => row.ExpiresAt, expires)
                    .SetProperty(row => row.ChangedAt, now)
                    .SetProperty(row => row.RefreshingUntil, (DateTimeOffset?)null)
                    .SetProperty(row => row.Version, version + 1),
                ct) == 1;
        known.TryRemove(channel, out _);
        return replaced;
    }

    private void Put(EngagementContext db, Credential? row, ChannelId channel, ChannelTokens tokens)
    {
        if (row is null)
        {
            row = new Credential { ChannelId = channel, Protected = "", ChangedAt = time.GetUtcNow() };
            db.Credentials.Add(row);
        }

        (row.Protected, row.ExpiresAt, row.ChangedAt, row.RefreshingUntil) = (Protect(tokens), tokens.ExpiresAt, time.GetUtcNow(), null);
        row.Version++;
    }

    private string Protect(ChannelTokens tokens) => protector.Protect(JsonSerializer.Serialize(tokens, JsonSerializerOptions.Web));

    private ChannelTokens? Unprotect(string hidden)
    {
        try
        {
            return Open(hidden);
        }
        catch (CryptographicException)
        {
            // Another process may have encrypted it with a key that is not known here yet.
            keys.Forget();
        }

        try
        {
            return Open(hidden);
        }
        catch (CryptographicException)
        {
            // The keys are gone (a database without its data directory): the channel must be connected again.
            return null;
        }
    }

    private ChannelTokens? Open(string hidden) => JsonSerializer.Deserialize<ChannelTokens>(protector.Unprotect(hidden), JsonSerializerOptions.Web);
}
