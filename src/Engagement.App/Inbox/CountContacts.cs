using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Counts again how often somebody spoke, and in which tone, after they spoke: segments read the counts.</summary>
internal sealed class CountContacts(IDbContextFactory<EngagementContext> contexts, TimeProvider time) : ITick
{
    private const int AtOnce = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = await db.Contacts.Where(row => row.CountedAt == null).OrderBy(row => row.Id).Take(AtOnce).Select(row => row.Id).ToListAsync(ct);
        if (people.Count == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        var said = await (
            from conversation in db.Conversations
            where people.Contains(conversation.ContactId)
            join one in db.Interactions on conversation.Id equals one.ConversationId
            where !one.IsOurs
            join triage in db.Triage on one.Id equals triage.InteractionId
            group one by new { conversation.ContactId, Intent = triage.CorrectedIntent ?? triage.Intent } into tone
            select new { tone.Key.ContactId, tone.Key.Intent, Count = tone.Count() }).ToListAsync(ct);
        var counts = said.ToLookup(one => one.ContactId);
        foreach (var id in people)
        {
            var figures = FiguresOf([.. counts[id].Select(one => (one.Intent, one.Count))]);
            await db.Contacts.Where(row => row.Id == id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.Figures.Said, figures.Said)
                    .SetProperty(row => row.Figures.Praised, figures.Praised)
                    .SetProperty(row => row.Figures.Asked, figures.Asked)
                    .SetProperty(row => row.Figures.Complained, figures.Complained)
                    .SetProperty(row => row.CountedAt, now),
                ct);
        }
    }

    private static ContactFigures FiguresOf(List<(Intent Intent, int Count)> tones)
    {
        return new ContactFigures(tones.Sum(one => one.Count), Sum(Intent.Praise) + Sum(Intent.FanContent), Sum(Intent.Question), Sum(Intent.Complaint));

        int Sum(Intent intent) => tones.Where(one => one.Intent == intent).Sum(one => one.Count);
    }
}
