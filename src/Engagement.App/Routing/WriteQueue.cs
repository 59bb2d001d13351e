using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Makes or changes a queue; exactly one of them takes what no topic claims.</summary>
internal sealed class WriteQueue(IDbContextFactory<EngagementContext> contexts, IdSource ids, AuditLog audit)
{
    public const int LongestName = 60;
    public const int LongestTarget = 7 * 24 * 60;

    /// <summary>What triage can say a comment is about.</summary>
    public static readonly IReadOnlyList<string> Topics = ["care", "product", "hr", "press"];

    /// <param name="id">Which, or null for a new one.</param>
    /// <param name="draft">As it shall be. Clocks that run keep their target.</param>
    /// <param name="actor">Who writes it.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">A value is not possible, or there is no such queue.</exception>
    public async Task<QueueId> RunAsync(QueueId? id, QueueDraft draft, Actor actor, CancellationToken ct)
    {
        draft = draft with { Name = draft.Name.Trim(), Topic = string.IsNullOrWhiteSpace(draft.Topic) ? null : draft.Topic };
        Check(draft);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var queues = await db.Queues.ToListAsync(ct);
        var row = id is null ? null : queues.Find(queue => queue.Id == id) ?? throw RefusedException.NotFound("queue");
        if (draft.Manager is { } manager && !await db.Users.AnyAsync(user => user.Id == manager && !user.Disabled, ct))
        {
            throw RefusedException.Invalid("manager", "Nobody here has this id.", null, manager.ToString());
        }

        CheckBeside(draft, queues.Where(queue => queue != row).ToList());
        if (row is null)
        {
            row = new Queue { Id = ids.Next<QueueId>(), Name = draft.Name };
            db.Queues.Add(row);
        }

        (row.Name, row.Topic, row.IsDefault, row.Position) = (draft.Name, draft.Topic, draft.IsDefault, draft.Position);
        Promise(row, draft);
        (row.Assign, row.Sticky, row.LoadLimit, row.ManagerId) = (draft.Assign, draft.Sticky, draft.LoadLimit, draft.Manager);
        row.Version++;
        foreach (var other in queues.Where(queue => draft.IsDefault && queue != row && queue.IsDefault))
        {
            other.IsDefault = false;
            other.Version++;
        }

        audit.Add(db, actor, AuditActions.SettingsChanged, $"queue {row.Id}", $"{row.Name}, first answer within {draft.FirstAnswerMinutes} minutes");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Conflict("Somebody else changed the queues at the same moment. Look at them again.");
        }

        return row.Id;
    }

    private static void Promise(Queue row, QueueDraft draft)
    {
        row.FirstAnswerTarget = TimeSpan.FromMinutes(draft.FirstAnswerMinutes);
        row.NextAnswerTarget = draft.NextAnswerMinutes is { } next ? TimeSpan.FromMinutes(next) : null;
        row.ResolutionTarget = draft.ResolutionHours is { } end ? TimeSpan.FromHours(end) : null;
        row.Hours = QueueHours.Of(draft);
    }

    private static void Check(QueueDraft draft)
    {
        QueueHours.Check(draft);
        if (draft.Name.Length is 0 or > LongestName)
        {
            throw RefusedException.Invalid("name", $"Give the queue a name of at most {LongestName} characters.", LongestName, draft.Name.Length);
        }

        if (draft.Topic is { } topic && !Topics.Contains(topic))
        {
            throw RefusedException.Invalid("topic", $"'{topic}' is not a topic.", string.Join(", ", Topics), topic);
        }

        if (draft.FirstAnswerMinutes is < 1 or > LongestTarget)
        {
            throw RefusedException.Invalid(
                "firstAnswerMinutes", "The first answer is due within 1 minute to 7 days.", LongestTarget, draft.FirstAnswerMinutes);
        }

        if (draft.Position is < 0 or > 1000)
        {
            throw RefusedException.Invalid("position", "The position is a number from 0 to 1000.", 1000, draft.Position);
        }
    }

    private static void CheckBeside(QueueDraft draft, List<Queue> others)
    {
        if (others.Exists(queue => string.Equals(queue.Name, draft.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw RefusedException.Invalid("name", $"There is already a queue “{draft.Name}”.", null, draft.Name);
        }

        if (draft.Topic is not null && others.Find(queue => queue.Topic == draft.Topic) is { } claimed)
        {
            throw RefusedException.Invalid("topic", $"This topic goes to “{claimed.Name}” already.", null, draft.Topic);
        }

        if (!draft.IsDefault && !others.Exists(queue => queue.IsDefault))
        {
            throw RefusedException.Invalid("isDefault", "One queue must take the rest. Make another one the default instead.");
        }
    }
}
