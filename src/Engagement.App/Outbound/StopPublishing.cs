using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>The one switch for a crisis: from here on nothing planned is claimed, on any node.</summary>
internal sealed class StopPublishing(IDbContextFactory<EngagementContext> contexts, AuditLog audit, LiveHints hints, TimeProvider time)
{
    public const int LongestReason = 300;

    /// <returns>The stop that holds now: this one, or the one that somebody else was quicker with.</returns>
    /// <exception cref="RefusedException">There is no reason, or it is too long.</exception>
    public async Task<PublishingStop> RunAsync(string? reason, Actor actor, CancellationToken ct)
    {
        reason = reason?.Trim() ?? "";
        if (reason.Length is 0 or > LongestReason)
        {
            throw RefusedException.Invalid(
                "reason", $"Say why in at most {LongestReason} characters: everybody will read it.", LongestReason, reason.Length);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await PublishingStop.FindAsync(db, ct) is { } standing)
        {
            return standing;
        }

        var stop = new PublishingStop(reason, actor.Name, time.GetUtcNow());
        db.Settings.Add(new WorkspaceSetting { Key = PublishingStop.SettingKey, Value = stop.Write() });
        audit.Add(db, actor, AuditActions.PublishingStopped, "publishing", reason);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two people at the same moment: the first one's words stand. Without them it was something else.
            db.ChangeTracker.Clear();
            stop = await PublishingStop.FindAsync(db, ct) ?? throw RefusedException.Conflict("Publishing was let go on at this moment. Stop it again if it should be stopped.");
        }

        hints.Ring(LiveTopics.Calendar);
        return stop;
    }
}
