using System.Security.Cryptography;
using System.Text.Json;
using Engagement.App.Data;
using Engagement.Core.Channels;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Keeps what servers know us by, one introduction per server.</summary>
internal sealed class NetworkApps(IDbContextFactory<EngagementContext> contexts, IDataProtectionProvider protection, TimeProvider time)
{
    public const string Purpose = "network-apps";

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);

    public async Task<NetworkAppKeys?> FindAsync(NetworkKind network, Uri server, Uri back, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (key, address) = (KeyOf(server), back.AbsoluteUri);
        var stored = await db.NetworkApps
            .Where(row => row.Network == network && row.Server == key && row.Return == address)
            .Select(row => row.Protected)
            .SingleOrDefaultAsync(ct);
        try
        {
            return stored is null ? null : JsonSerializer.Deserialize<NetworkAppKeys>(protector.Unprotect(stored));
        }
        catch (CryptographicException)
        {
            // The keys are gone: the server gets to know us anew.
            return null;
        }
    }

    public async Task SaveAsync(NetworkKind network, Uri server, Uri back, NetworkAppKeys keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (key, hidden, now) = (KeyOf(server), protector.Protect(JsonSerializer.Serialize(keys)), time.GetUtcNow());
        if (await db.NetworkApps.SingleOrDefaultAsync(row => row.Network == network && row.Server == key, ct) is { } known)
        {
            (known.Return, known.Protected, known.CreatedAt) = (back.AbsoluteUri, hidden, now);
        }
        else
        {
            db.NetworkApps.Add(new NetworkApp { Network = network, Server = key, Return = back.AbsoluteUri, Protected = hidden, CreatedAt = now });
        }

        await db.SaveChangesAsync(ct);
    }

    public async Task ForgetAsync(NetworkKind network, Uri server, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var key = KeyOf(server);
        await db.NetworkApps.Where(row => row.Network == network && row.Server == key).ExecuteDeleteAsync(ct);
    }

    private static string KeyOf(Uri server) => server.GetLeftPart(UriPartial.Authority).ToLowerInvariant();
}
