using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.People;

/// <summary>Makes a key for an outside program. The key is given once; only its hash is kept.</summary>
internal sealed class CreateApiKey(IDbContextFactory<EngagementContext> contexts, AuditLog audit, IdSource ids, TimeProvider time)
{
    /// <summary>The start of every key, so that a leaked one is recognised by scanners.</summary>
    public const string Prefix = "eng_";

    /// <exception cref="RefusedException">The name is empty or too long, or the role is the owner's.</exception>
    public async Task<string> RunAsync(string name, WorkRole role, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 100)
        {
            throw RefusedException.Invalid("name", "Give the key a name of at most 100 characters.", 100, name?.Length ?? 0);
        }

        if (role == WorkRole.Owner)
        {
            throw RefusedException.Invalid("role", "A key is admin, coordinator, agent or reader.", null, "owner");
        }

        var key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = new ApiKey { Id = ids.Next<ApiKeyId>(), Name = name.Trim(), Role = role, Hash = HashOf(key), CreatedAt = time.GetUtcNow() };
        db.ApiKeys.Add(row);
        audit.Add(db, actor, AuditActions.KeyCreated, $"key {row.Id}", $"{row.Name} as {role}");
        await db.SaveChangesAsync(ct);
        return key;
    }

    /// <summary>A plain hash is enough: the key is 256 random bits, there is nothing to guess.</summary>
    internal static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
