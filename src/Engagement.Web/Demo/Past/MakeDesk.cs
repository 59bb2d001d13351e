using Engagement.App.Answers;
using Engagement.App.Data;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Web.Demo.Past;

/// <summary>Makes the queues, the prepared answers and the articles.</summary>
internal sealed class MakeDesk(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time)
{
    private static readonly (string Name, string Topic)[] Teams = [("Customer care", "care"), ("Product", "product"), ("HR", "hr"), ("Press", "press")];

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var there = await db.Queues.ToListAsync(ct);
        foreach (var (team, position) in Teams.Select((team, position) => (team, position)))
        {
            var queue = there.Find(row => row.Topic == team.Topic);
            if (queue is null)
            {
                db.Queues.Add(queue = new Queue { Id = ids.Next<QueueId>(), Name = team.Name, Topic = team.Topic });
            }

            (queue.Name, queue.Position, queue.IsDefault) = (team.Name, position, position == 0);
        }

        db.SavedReplies.AddRange(DemoText.Rows("saved").Select(row => new SavedReply
        {
            Id = ids.Next<SavedReplyId>(),
            Language = row[0],
            Title = row[1],
            Text = row[2],
        }));
        db.Articles.AddRange(DemoText.Rows("articles").Select(row => new Article
        {
            Id = ids.Next<ArticleId>(),
            Language = row[0],
            Question = row[1],
            Text = row[2],
            Link = row[3],
            ChangedAt = time.GetUtcNow(),
        }));
        await db.SaveChangesAsync(ct);
    }
}
