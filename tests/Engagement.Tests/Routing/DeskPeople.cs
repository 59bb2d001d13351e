using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Tests.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Routing;

/// <summary>People, queues and shifts of a test's desk.</summary>
internal static class DeskPeople
{
    public static async Task<UserId> AddAsync(InboxScene scene, string name, CancellationToken ct)
    {
        await using var db = scene.Open();
        var user = new User
        {
            Id = scene.Ids.Next<UserId>(),
            UserName = $"{name}@aurora.example",
            NormalizedUserName = $"{name}@aurora.example".ToUpperInvariant(),
            Email = $"{name}@aurora.example",
            DisplayName = name,
            Role = WorkRole.Agent,
            CreatedAt = scene.Clock.GetUtcNow(),
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(ct);
        return user.Id;
    }

    /// <summary>Writes the scene's first queue anew.</summary>
    public static async Task<QueueId> QueueAsync(InboxScene scene, QueueDraft draft, CancellationToken ct)
    {
        await using var db = scene.Open();
        var id = await db.Queues.Where(queue => queue.IsDefault).Select(queue => queue.Id).SingleAsync(ct);
        return await scene.Get<WriteQueue>().RunAsync(id, draft, Actor.Operator, ct);
    }

    public static Task ShiftAsync(InboxScene scene, QueueId queue, UserId user, string hours, CancellationToken ct) =>
        scene.Get<WriteRoster>().AddShiftAsync(queue, new(user, "Europe/Helsinki", hours, null, null), Actor.Operator, ct);
}
