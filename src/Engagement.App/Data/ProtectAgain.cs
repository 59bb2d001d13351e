using System.Buffers.Text;
using System.Security.Cryptography;
using Engagement.App.Channels;
using Engagement.App.Notices;
using Engagement.App.Ticks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Data;

/// <summary>
/// Encrypts anew what lies encrypted with a key that is no longer the present one. Keys change by themselves every 90 days and when
/// somebody says so; a secret does not outlive its key by more than half a day.
/// </summary>
internal sealed class ProtectAgain(IDbContextFactory<EngagementContext> contexts, IDataProtectionProvider protection) : ITick
{
    Task ITick.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <returns>How many secrets were encrypted anew.</returns>
    public async Task<int> RunAsync(CancellationToken ct) =>
        await CredentialsAsync(ct) + await AppsAsync(ct) + await SubscriptionsAsync(ct);

    private async Task<int> CredentialsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var done = 0;
        foreach (var row in await db.Credentials.AsNoTracking().ToListAsync(ct))
        {
            // Whoever stored newer tokens meanwhile used the present key: theirs stand.
            done += Anew(CredentialVault.Purpose, row.Protected) is { } hidden
                ? await db.Credentials.Where(found => found.ChannelId == row.ChannelId && found.Version == row.Version)
                    .ExecuteUpdateAsync(set => set.SetProperty(found => found.Protected, hidden), ct)
                : 0;
        }

        return done;
    }

    private async Task<int> AppsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var done = 0;
        foreach (var row in await db.NetworkApps.AsNoTracking().ToListAsync(ct))
        {
            done += Anew(NetworkApps.Purpose, row.Protected) is { } hidden
                ? await db.NetworkApps.Where(found => found.Network == row.Network && found.Server == row.Server && found.Protected == row.Protected)
                    .ExecuteUpdateAsync(set => set.SetProperty(found => found.Protected, hidden), ct)
                : 0;
        }

        return done;
    }

    private async Task<int> SubscriptionsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var done = 0;
        foreach (var row in await db.Subscriptions.AsNoTracking().ToListAsync(ct))
        {
            done += Anew(SubscriptionSecrets.Purpose, row.Protected) is { } hidden
                ? await db.Subscriptions.Where(found => found.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(found => found.Protected, hidden), ct)
                : 0;
        }

        return done;
    }

    /// <summary>The same secret under the present key; null where it lies under that already, or cannot be read any more.</summary>
    private string? Anew(string purpose, string hidden)
    {
        var protector = protection.CreateProtector(purpose);
        try
        {
            var clear = ((IPersistedDataProtector)protector).DangerousUnprotect(
                Base64Url.DecodeFromChars(hidden), ignoreRevocationErrors: false, out var old, out _);
            return old ? Base64Url.EncodeToString(protector.Protect(clear)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
