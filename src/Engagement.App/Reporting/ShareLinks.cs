using System.Security.Cryptography;
using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Makes, opens and takes back signed links. The token is the sealed id of a row: a changed one opens nothing.</summary>
internal sealed class ShareLinks(
    IDbContextFactory<EngagementContext> contexts, IDataProtectionProvider protection, AuditLog audit, IdSource ids, TimeProvider time)
{
    public const int MostDays = 366;

    private readonly IDataProtector seal = protection.CreateProtector("share-link", "v1");

    /// <returns>The token.</returns>
    /// <exception cref="RefusedException">The number of days is not possible.</exception>
    public async Task<string> MakeAsync(ShareKind kind, string target, string language, int days, Actor actor, CancellationToken ct)
    {
        if (days is < 1 or > MostDays)
        {
            throw RefusedException.Invalid("days", $"A link is valid for 1 to {MostDays} days.", MostDays, days);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var id = ids.Next<ShareLinkId>();
        db.ShareLinks.Add(new ShareLink { Id = id, Kind = kind, Target = target, Language = language, CreatedAt = now, ExpiresAt = now.AddDays(days), By = actor.Name });
        audit.Add(db, actor, AuditActions.LinkShared, $"{kind} {target}".Trim(), $"{days} days");
        await db.SaveChangesAsync(ct);
        return Seal(id);
    }

    /// <exception cref="RefusedException">The link was changed, has expired or was taken back; the words say which.</exception>
    public async Task<OpenedLink> OpenAsync(string token, CancellationToken ct)
    {
        ShareLinkId id;
        try
        {
            if (!ShareLinkId.TryParse(seal.Unprotect(token), null, out id))
            {
                throw new CryptographicException();
            }
        }
        catch (CryptographicException)
        {
            throw RefusedException.Invalid("link", "This link is not whole, or it was changed. Ask for it again, and copy all of it.");
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.ShareLinks.AsNoTracking().SingleOrDefaultAsync(link => link.Id == id, ct);
        return row switch
        {
            null or { RevokedAt: not null } => throw RefusedException.Invalid("link", "This link was taken back. Ask whoever gave it to you for another one."),
            _ when row.ExpiresAt <= time.GetUtcNow() => throw RefusedException.Invalid("link", $"This link expired on {row.ExpiresAt:yyyy-MM-dd}. Ask whoever gave it to you for another one."),
            _ => new OpenedLink(row.Kind, row.Target, row.Language, row.ExpiresAt),
        };
    }

    /// <summary>Those that still open something, the newest first.</summary>
    public async Task<IReadOnlyList<ShareLine>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var rows = await db.ShareLinks.AsNoTracking().Where(row => row.RevokedAt == null && row.ExpiresAt > now).OrderByDescending(row => row.Id).ToListAsync(ct);
        var names = await db.SavedReports.AsNoTracking().Select(row => new { row.Id, row.Name }).ToDictionaryAsync(row => row.Id.ToString(), row => row.Name, ct);
        return [.. rows.Select(row => new ShareLine(row.Id, row.Kind, row.Target, row.By, row.CreatedAt, row.ExpiresAt, Seal(row.Id)) { Name = names.GetValueOrDefault(row.Target) })];
    }

    public async Task RevokeAsync(ShareLinkId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.ShareLinks.SingleOrDefaultAsync(link => link.Id == id, ct) ?? throw RefusedException.NotFound("link");
        row.RevokedAt ??= time.GetUtcNow();
        audit.Add(db, actor, AuditActions.LinkRevoked, $"{row.Kind} {row.Target}".Trim(), null);
        await db.SaveChangesAsync(ct);
    }

    private string Seal(ShareLinkId id) => seal.Protect(id.ToString());
}
