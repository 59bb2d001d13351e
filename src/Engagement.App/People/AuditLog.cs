using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.People;

/// <summary>Writes the record of what people and programs did. Never give it a token or a customer's text.</summary>
internal sealed class AuditLog(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time)
{
    /// <summary>Adds the line to a unit of work that the caller saves, so that deed and line stand or fall together.</summary>
    /// <param name="db">The caller's context.</param>
    /// <param name="actor">Who.</param>
    /// <param name="action">What, as a stable word: see <see cref="AuditActions"/>.</param>
    /// <param name="subject">On what: "post 123".</param>
    /// <param name="details">In words.</param>
    public void Add(EngagementContext db, Actor actor, string action, string? subject, string? details) =>
        db.AuditEntries.Add(Line(actor, action, subject, details));

    /// <summary>The line alone, for who writes many at once.</summary>
    public AuditEntry Line(Actor actor, string action, string? subject, string? details) => new()
    {
        Id = ids.Next<AuditEntryId>(),
        At = time.GetUtcNow(),
        Actor = actor.Name,
        UserId = actor.UserId,
        Action = action,
        Subject = subject,
        Details = details,
    };

    /// <summary>Writes the line alone, for deeds that change no row.</summary>
    public async Task WriteAsync(Actor actor, string action, string? subject, string? details, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        Add(db, actor, action, subject, details);
        await db.SaveChangesAsync(ct);
    }
}
