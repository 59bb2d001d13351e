using System.Globalization;
using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Makes, reads and takes back the signed links of reviewers outside. Their token says only which link it is; the row says for how long.</summary>
internal sealed class ReviewLinks(IDbContextFactory<EngagementContext> contexts, IDataProtectionProvider protection, IdSource ids, AuditLog audit, TimeProvider time)
{
    public const int MostDays = 30;

    private const int LongestName = 100;

    private readonly IDataProtector protector = protection.CreateProtector("review-link");

    /// <returns>The token of the link.</returns>
    /// <exception cref="RefusedException">There is no such post, nobody is named, or the time is not possible.</exception>
    public async Task<string> MakeAsync(PostId post, string? reviewer, int days, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reviewer) || reviewer.Trim().Length > LongestName)
        {
            throw RefusedException.Invalid("reviewer", $"Name who gets the link, in at most {LongestName} characters.", LongestName, reviewer?.Length ?? 0);
        }

        if (days is < 1 or > MostDays)
        {
            throw RefusedException.Invalid("days", $"A link is good for 1 to {MostDays} days.", MostDays, days);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Posts.AnyAsync(row => row.Id == post, ct))
        {
            throw RefusedException.NotFound("post");
        }

        var link = new ReviewLink
        {
            Id = ids.Next<ReviewLinkId>(),
            PostId = post,
            Reviewer = reviewer.Trim(),
            CreatedBy = actor.UserId,
            CreatedAt = time.GetUtcNow(),
            ExpiresAt = time.GetUtcNow().AddDays(days),
        };
        db.ReviewLinks.Add(link);
        audit.Add(db, actor, AuditActions.ReviewLinkMade, $"post {post}", link.Reviewer);
        await db.SaveChangesAsync(ct);
        return protector.Protect(link.Id.Value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The link of a token while it is good, or null.</summary>
    public async Task<ReviewLink?> FindAsync(string token, CancellationToken ct)
    {
        if (Read(token) is not { } id)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.ReviewLinks.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.RevokedAt == null && row.ExpiresAt > now, ct);
    }

    /// <summary>The links of a post that are still good.</summary>
    public async Task<IReadOnlyList<ReviewLinkLine>> ListAsync(PostId post, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.ReviewLinks.Where(row => row.PostId == post && row.RevokedAt == null && row.ExpiresAt > now).OrderBy(row => row.Id)
            .Select(row => new ReviewLinkLine(row.Id, row.Reviewer, row.ExpiresAt)).ToListAsync(ct);
    }

    /// <summary>From now on the link opens nothing.</summary>
    public async Task RevokeAsync(PostId post, ReviewLinkId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var link = await db.ReviewLinks.SingleOrDefaultAsync(row => row.Id == id && row.PostId == post, ct) ?? throw RefusedException.NotFound("link");
        link.RevokedAt ??= time.GetUtcNow();
        audit.Add(db, actor, AuditActions.ReviewLinkRevoked, $"post {post}", link.Reviewer);
        await db.SaveChangesAsync(ct);
    }

    private ReviewLinkId? Read(string token)
    {
        try
        {
            return token.Length < 1_000 && long.TryParse(protector.Unprotect(token), CultureInfo.InvariantCulture, out var id) ? new ReviewLinkId(id) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
