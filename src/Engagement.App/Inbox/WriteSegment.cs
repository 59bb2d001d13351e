using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Keeps a segment under a name, or drops it. A name that is there already means its new rule.</summary>
internal sealed class WriteSegment(IDbContextFactory<EngagementContext> contexts, AuditLog audit)
{
    public const int LongestName = 40;
    private const int MostOften = 1000;
    private const int MostDays = 3650;

    /// <exception cref="RefusedException">A value is not possible.</exception>
    public async Task RunAsync(string name, SegmentRule rule, Actor actor, CancellationToken ct)
    {
        name = name.Trim();
        Check(name, rule);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Segments.SingleOrDefaultAsync(row => row.Name == name, ct) is { } known)
        {
            known.Rule = rule;
            known.Version++;
        }
        else
        {
            db.Segments.Add(new Segment { Name = name, Rule = rule });
        }

        audit.Add(db, actor, AuditActions.SettingsChanged, $"segment {name}", null);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Twice is the same as once.</summary>
    public async Task DropAsync(string name, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Segments.Where(row => row.Name == name).ExecuteDeleteAsync(ct) > 0)
        {
            await audit.WriteAsync(actor, AuditActions.SettingsChanged, $"segment {name}", "Deleted", ct);
        }
    }

    private static void Check(string name, SegmentRule rule)
    {
        if (name.Length is 0 or > LongestName || name is SegmentReader.Advocates or SegmentReader.AtRisk)
        {
            throw RefusedException.Invalid("name", $"Give the segment a name of its own, at most {LongestName} characters.", LongestName, name.Length);
        }

        int[] numbers = [rule.SaidAtLeast, rule.PraisedAtLeast, rule.AskedAtLeast, rule.ComplainedAtLeast, rule.ComplainedAtMost ?? 0];
        if (numbers.Any(number => number is < 0 or > MostOften) || rule.SeenWithinDays is < 1 or > MostDays)
        {
            throw RefusedException.Invalid("rule", $"How often is a number from 0 to {MostOften}; the days are 1 to {MostDays}.", MostOften);
        }

        if (rule == new SegmentRule())
        {
            throw RefusedException.Invalid("rule", "Give the segment at least one condition.");
        }
    }
}
