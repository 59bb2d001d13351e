using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.Templates;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Tells the leads of a crisis, in the program and by mail, with the comments themselves. Saves nothing.</summary>
internal sealed class WarnOfCrisis(MailBox mails, TemplateCatalogue templates, OutsideAddress outside, IdSource ids)
{
    private const int CommentsInMail = 8;
    private const int LongestComment = 300;

    public async Task RunAsync(EngagementContext db, CrisisSignal signal, CancellationToken ct)
    {
        var channel = await db.Channels.Where(row => row.Id == signal.ChannelId).Select(row => row.DisplayName).SingleAsync(ct);
        var managers = await db.Queues.Where(row => row.ManagerId != null).Select(row => row.ManagerId!.Value).ToListAsync(ct);
        var leads = await db.Users
            .Where(user => !user.Disabled && (user.Role == WorkRole.Owner || user.Role == WorkRole.Admin || managers.Contains(user.Id)))
            .ToListAsync(ct);
        var comments = await CommentsAsync(db, signal, ct);
        foreach (var lead in leads)
        {
            db.DeskNotices.Add(new()
            {
                Id = ids.Next<DeskNoticeId>(), UserId = lead.Id, Kind = NoticeKind.Crisis, ChannelId = signal.ChannelId, SignalId = signal.Id, Number = signal.Observed, At = signal.At,
            });
            if (lead.Email is { } address)
            {
                await mails.AddAsync(
                    db,
                    new()
                    {
                        Key = $"crisis/{signal.Id}/{lead.Id}",
                        To = address,
                        ToName = lead.DisplayName,
                        Words = templates.Mail("crisis", lead.Language, new Dictionary<string, object?>
                        {
                            ["channel"] = channel,
                            ["observed"] = signal.Observed,
                            ["expected"] = (decimal)Math.Round(signal.Expected, 1),
                            ["comments"] = comments,
                            ["link"] = outside.Link($"/signals/{signal.Id}"),
                            ["stopLink"] = outside.Link("/stop"),
                        }),
                        GoodFor = TimeSpan.FromHours(6),
                    },
                    ct);
            }
        }
    }

    private static async Task<Dictionary<string, object?>[]> CommentsAsync(EngagementContext db, CrisisSignal signal, CancellationToken ct)
    {
        var newest = signal.Comments.Take(CommentsInMail).ToList();
        var rows = await db.Interactions
            .Where(row => newest.Contains(row.Id))
            .OrderByDescending(row => row.CreatedAt)
            .Join(db.Contacts, row => row.ContactId, person => person.Id, (row, person) => new { person.Name, row.Text })
            .ToListAsync(ct);
        return [.. rows.Select(row => new Dictionary<string, object?>
        {
            ["person"] = PersonName.Clean(row.Name),
            ["text"] = row.Text.Length > LongestComment ? row.Text[..LongestComment] + "…" : row.Text,
        })];
    }
}
