using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.Core.Common;
using Engagement.Core.Mails;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>
/// What routing wrote about conversations that are forgotten: why they were handed over, what experts were asked and said, and the mails
/// that quoted the person. A mail that still waits is not sent any more.
/// </summary>
internal static class ForgetRouting
{
    private const string Erased = "(erased)";

    public static async Task RunAsync(EngagementContext db, List<ConversationId> conversations, CancellationToken ct)
    {
        await db.Assignments.Where(row => conversations.Contains(row.ConversationId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Reason, Erased), ct);
        var questions = await db.ExpertQuestions.Where(row => conversations.Contains(row.ConversationId)).Select(row => row.Id).ToListAsync(ct);
        await db.ExpertQuestions.Where(row => questions.Contains(row.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Text, Erased).SetProperty(row => row.Answer, row => row.Answer == null ? null : Erased)
                .SetProperty(row => row.RemindAt, (DateTimeOffset?)null).SetProperty(row => row.Version, row => row.Version + 1), ct);
        await ForgetMailsAsync(db, [.. conversations.Select(id => $"escalation/{id}/"), .. questions.Select(id => $"expert/{id}/"), .. await CrisesAsync(db, conversations, ct)], ct);
    }

    private static async Task<List<string>> CrisesAsync(EngagementContext db, List<ConversationId> conversations, CancellationToken ct)
    {
        var said = await db.Interactions.Where(row => conversations.Contains(row.ConversationId)).Select(row => row.Id).ToHashSetAsync(ct);
        var channels = await db.Conversations.Where(row => conversations.Contains(row.Id)).Select(row => row.ChannelId).Distinct().ToListAsync(ct);
        var signals = await db.CrisisSignals.AsNoTracking().Where(row => channels.Contains(row.ChannelId)).ToListAsync(ct);
        return [.. signals.Where(signal => signal.Comments.Exists(said.Contains)).Select(signal => $"crisis/{signal.Id}/")];
    }

    private static async Task ForgetMailsAsync(EngagementContext db, List<string> keys, CancellationToken ct)
    {
        foreach (var key in keys)
        {
            var mails = db.OutgoingMails.Where(row => row.Key.StartsWith(key));
            foreach (var waiting in await mails.Where(row => row.State == MailState.Waiting).ToListAsync(ct))
            {
                waiting.Drop("The person it tells of was erased.");
            }

            await db.SaveChangesAsync(ct);
            await mails.ExecuteUpdateAsync(set => set.SetProperty(row => row.Subject, Erased).SetProperty(row => row.Text, Erased).SetProperty(row => row.Html, Erased), ct);
        }
    }
}
