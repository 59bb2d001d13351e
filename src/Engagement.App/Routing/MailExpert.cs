using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.Templates;
using Engagement.Core.Common;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Writes the mail with the link to an expert, the first and the reminding ones. Saves nothing.</summary>
internal sealed class MailExpert(MailBox mails, TemplateCatalogue templates, OutsideAddress outside, ExpertLinks links)
{
    /// <exception cref="RefusedException">The address is none.</exception>
    public async Task RunAsync(EngagementContext db, ExpertQuestion question, bool reminder, CancellationToken ct)
    {
        var comment = await db.Conversations.Where(row => row.Id == question.ConversationId).Select(row => row.Preview).SingleAsync(ct);
        var asker = await db.Users.Where(user => user.Id == question.AskedBy).Select(user => user.DisplayName).FirstOrDefaultAsync(ct);
        var facts = new Dictionary<string, object?>
        {
            ["name"] = question.Name,
            ["asker"] = asker ?? "Engagement",
            ["question"] = question.Text,
            ["comment"] = comment,
            ["link"] = outside.Link($"/expert/{links.TokenOf(question.Id)}"),
            ["until"] = question.ExpiresAt,
            ["reminder"] = reminder,
        };
        await mails.AddAsync(
            db,
            new()
            {
                Key = $"expert/{question.Id}/{question.Reminders}",
                To = question.Email,
                ToName = question.Name,
                Words = templates.Mail("expert", question.Language, facts),
            },
            ct);
    }

    /// <summary>The step of the ladder that comes next; a working day's half where no clock runs.</summary>
    public static async Task<DateTimeOffset?> FirstReminderAsync(EngagementContext db, ConversationId conversation, DateTimeOffset now, CancellationToken ct) =>
        await db.Clocks
            .Where(clock => clock.ConversationId == conversation && clock.NextStepAt > now && clock.Kind != ClockKind.Resolution)
            .MinAsync(clock => clock.NextStepAt, ct)
        ?? now.AddHours(4);
}
