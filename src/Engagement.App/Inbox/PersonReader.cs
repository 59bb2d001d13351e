using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Reads one person whole: identities, figures, conversations with their worst and last moments.</summary>
internal sealed class PersonReader(IDbContextFactory<EngagementContext> contexts, SegmentReader segments)
{
    private const int MostConversations = 50;
    private const int LongestMoment = 300;

    public async Task<PersonView?> ReadAsync(ContactId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var identities = await IdentitiesAsync(db, id, ct);
        if (identities is not [var head, ..])
        {
            return null;
        }

        var figures = SumOf(identities);
        return new PersonView(
            head.Id,
            head.Name,
            [.. identities.Select(row => new PersonIdentity(row.Id, row.Network, row.Name, row.Handle, row.LastSeenAt, row.Figures))],
            head.CareNote,
            figures,
            await segments.OfAsync(identities, figures, ct),
            await ConversationsAsync(db, [.. identities.Select(row => row.Id)], ct),
            identities.Min(row => row.FirstSeenAt),
            identities.Max(row => row.LastSeenAt),
            head.ErasedAt);
    }

    public async Task<PersonBrief?> BriefAsync(ContactId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var identities = await IdentitiesAsync(db, id, ct);
        if (identities is not [var head, ..])
        {
            return null;
        }

        var figures = SumOf(identities);
        return new PersonBrief(
            head.Id, head.CareNote, figures, [.. identities.Select(row => row.Network).Distinct()], await segments.OfAsync(identities, figures, ct), head.ErasedAt);
    }

    /// <summary>Every identity of the person that this one belongs to, the one that stands for them first; empty where there is none.</summary>
    public static async Task<List<Contact>> IdentitiesAsync(EngagementContext db, ContactId id, CancellationToken ct)
    {
        var head = await db.Contacts.Where(row => row.Id == id).Select(row => (ContactId?)(row.SameAs ?? row.Id)).SingleOrDefaultAsync(ct);
        return head is not { } known
            ? []
            : [.. (await db.Contacts.Where(row => row.Id == known || row.SameAs == known).ToListAsync(ct)).OrderByDescending(row => row.Id == known).ThenBy(row => row.FirstSeenAt)];
    }

    public static ContactFigures SumOf(IReadOnlyList<Contact> identities) => new(
        identities.Sum(row => row.Figures.Said),
        identities.Sum(row => row.Figures.Praised),
        identities.Sum(row => row.Figures.Asked),
        identities.Sum(row => row.Figures.Complained));

    private static async Task<IReadOnlyList<PersonConversation>> ConversationsAsync(EngagementContext db, List<ContactId> people, CancellationToken ct)
    {
        var rows = await (
            from row in db.Conversations
            where people.Contains(row.ContactId)
            join channel in db.Channels on row.ChannelId equals channel.Id
            orderby row.LastInboundAt descending
            select new { row.Id, channel.Network, channel.DisplayName, row.State, row.StartedAt, row.LastInboundAt }).Take(MostConversations).ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        var said = await (
            from one in db.Interactions
            where ids.Contains(one.ConversationId) && !one.IsOurs && one.DeletedAt == null
            join triage in db.Triage on one.Id equals triage.InteractionId
            orderby one.CreatedAt
            select new { one.ConversationId, one.CreatedAt, one.Text, Intent = triage.CorrectedIntent ?? triage.Intent, triage.Sentiment, triage.Urgency }).ToListAsync(ct);
        var scores = (await SurveyReader.OfAsync(db, ids, ct)).Where(one => one.Score is not null).ToLookup(one => one.Conversation, one => one.Score);
        var moments = said.ToLookup(one => one.ConversationId);
        return rows.ConvertAll(row =>
        {
            var all = moments[row.Id].ToList();
            var (worst, last) = PeakEnd.Of([.. all.Select(one => (one.Intent, one.Sentiment, one.Urgency))]);
            return new PersonConversation(row.Id, row.Network, row.DisplayName, row.State, row.StartedAt, row.LastInboundAt, At(worst), At(last)) { Score = scores[row.Id].LastOrDefault() };

            PersonMoment? At(int? index) => index is not { } place
                ? null
                : new(all[place].CreatedAt, all[place].Intent, PeakEnd.EndsWell(all[place].Intent, all[place].Sentiment), Cut(all[place].Text));
        });
    }

    private static string Cut(string text) => text.Length <= LongestMoment ? text : $"{text[..LongestMoment]}…";
}
