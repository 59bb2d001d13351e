using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Adds and deletes shifts and days off.</summary>
internal sealed class WriteRoster(IDbContextFactory<EngagementContext> contexts, IdSource ids, AuditLog audit)
{
    public const int LongestName = 60;
    private const int MostShifts = 500;

    /// <exception cref="RefusedException">A value is not possible, or there is no such queue.</exception>
    public async Task AddShiftAsync(QueueId queue, ShiftDraft draft, Actor actor, CancellationToken ct)
    {
        var spans = Check(draft);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Queues.AnyAsync(row => row.Id == queue, ct))
        {
            throw RefusedException.NotFound("queue");
        }

        if (draft.User is not { } user || !await db.Users.AnyAsync(row => row.Id == user && !row.Disabled, ct))
        {
            throw RefusedException.Invalid("user", "Choose who is on duty.", null, draft.User?.ToString());
        }

        var groups = spans.GroupBy(span => (span.From, span.To)).ToList();
        if (await db.Shifts.CountAsync(row => row.QueueId == queue, ct) + groups.Count > MostShifts)
        {
            throw RefusedException.Invalid("hours", $"A queue has at most {MostShifts} shifts. Delete old ones first.", MostShifts);
        }

        // One shift for each time of day: a split shift is two of them.
        foreach (var group in groups)
        {
            db.Shifts.Add(new Shift
            {
                Id = ids.Next<ShiftId>(),
                QueueId = queue,
                Duty = new(user, draft.Zone, [.. group.Select(span => span.Day).Distinct()], group.Key.From, group.Key.To, draft.First, draft.Last),
            });
        }

        audit.Add(db, actor, AuditActions.SettingsChanged, $"queue {queue}", $"shift added for {user}: {WeekHoursText.Write(spans, "en")} {draft.Zone}");
        await db.SaveChangesAsync(ct);
    }

    public async Task DeleteShiftAsync(ShiftId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Shifts.FirstOrDefaultAsync(row => row.Id == id, ct) is { } row)
        {
            db.Shifts.Remove(row);
            audit.Add(db, actor, AuditActions.SettingsChanged, $"queue {row.QueueId}", $"shift {id} deleted");
            await db.SaveChangesAsync(ct);
        }
    }

    /// <exception cref="RefusedException">A value is not possible.</exception>
    public async Task AddHolidayAsync(DateOnly? date, UserId? user, string name, Actor actor, CancellationToken ct)
    {
        if (date is not { } day)
        {
            throw RefusedException.Invalid("date", "Choose the day off.");
        }

        if (name.Trim().Length is 0 or > LongestName)
        {
            throw RefusedException.Invalid("name", $"Say what day it is in at most {LongestName} characters.", LongestName, name.Trim().Length);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (user is not null && !await db.Users.AnyAsync(row => row.Id == user, ct))
        {
            throw RefusedException.Invalid("user", "Nobody here has this id.", null, user.ToString());
        }

        db.Holidays.Add(new() { Id = ids.Next<ShiftId>(), Date = day, UserId = user, Name = name.Trim() });
        audit.Add(db, actor, AuditActions.SettingsChanged, "roster", $"day off {day:yyyy-MM-dd}");
        await db.SaveChangesAsync(ct);
    }

    public async Task DeleteHolidayAsync(ShiftId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Holidays.FirstOrDefaultAsync(row => row.Id == id, ct) is { } row)
        {
            db.Holidays.Remove(row);
            audit.Add(db, actor, AuditActions.SettingsChanged, "roster", $"day off {row.Date:yyyy-MM-dd} deleted");
            await db.SaveChangesAsync(ct);
        }
    }

    private static IReadOnlyList<ServiceSpan> Check(ShiftDraft draft)
    {
        if (!IanaZoneAttribute.IsZone(draft.Zone))
        {
            throw RefusedException.Invalid("zone", "Choose the time zone of the hours.", null, draft.Zone);
        }

        var (spans, unread) = WeekHoursText.Read(draft.Hours);
        if (unread is not null || spans.Count == 0)
        {
            throw RefusedException.Invalid("hours", $"“{unread}” cannot be read as hours. Write them as Mon–Fri 8–12, 13–17, a line for each.", null, unread);
        }

        return draft.Last < draft.First
            ? throw RefusedException.Invalid("last", "The last day comes after the first.", $"{draft.First:yyyy-MM-dd}", $"{draft.Last:yyyy-MM-dd}")
            : spans;
    }
}
