using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Mails;
using Engagement.App.Templates;
using Engagement.Core.Common;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Writes the mails of a step of the ladder, one to each who is told, in their language. Saves nothing.</summary>
internal sealed class MailEscalation(MailBox mails, TemplateCatalogue templates, OutsideAddress outside, TimeProvider time)
{
    // Later nobody needs it: the next step, or an answer, has come.
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(2);

    public async Task RunAsync(
        EngagementContext db, Conversation conversation, Queue? queue, Clock clock, int step, IReadOnlyCollection<UserId> told, CancellationToken ct)
    {
        if (told.Count == 0)
        {
            return;
        }

        var person = await db.Contacts.Where(row => row.Id == conversation.ContactId).Select(row => row.Name).SingleAsync(ct);
        var channel = await db.Channels.Where(row => row.Id == conversation.ChannelId).Select(row => row.DisplayName).SingleAsync(ct);
        var facts = new Dictionary<string, object?>
        {
            ["link"] = outside.Link($"/inbox/{conversation.Id}"),
            ["queue"] = queue?.Name ?? "",
            ["channel"] = channel,
            ["person"] = PersonName.Clean(person) is { Length: > 0 } name ? name : "?",
            ["text"] = conversation.Preview,
            ["dueAt"] = clock.DueAt,
            ["minutesLeft"] = (int)Math.Max(0, Math.Ceiling((clock.DueAt - time.GetUtcNow()).TotalMinutes)),
            ["percent"] = step,
            ["breached"] = step == LadderRules.Missed,
        };
        foreach (var user in await db.Users.Where(user => told.Contains(user.Id) && !user.Disabled && user.Email != null).ToListAsync(ct))
        {
            await mails.AddAsync(
                db,
                new()
                {
                    Key = $"escalation/{conversation.Id}/{clock.Kind}/{clock.Round}/{step}/{user.Id}",
                    To = user.Email!,
                    ToName = user.DisplayName,
                    Words = templates.Mail("escalation", user.Language, facts),
                    GoodFor = GoodFor,
                },
                ct);
        }
    }
}
