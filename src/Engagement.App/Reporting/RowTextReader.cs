using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>The words of rows that are listed behind a number; what has been deleted since is absent.</summary>
internal sealed class RowTextReader(IDbContextFactory<EngagementContext> contexts)
{
    public async Task<IReadOnlyDictionary<long, RowText>> ReadAsync(RowKind kind, IReadOnlyList<long> ids, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return kind switch
        {
            RowKind.Interaction => await InteractionsAsync(db, [.. ids.Select(InteractionId.From)], ct),
            RowKind.Delivery => await DeliveriesAsync(db, [.. ids.Select(DeliveryId.From)], ct),
            RowKind.Conversation => await ConversationsAsync(db, [.. ids.Select(ConversationId.From)], ct),
            RowKind.Contact => await ContactsAsync(db, [.. ids.Select(ContactId.From)], ct),
            RowKind.Survey => await SurveysAsync(db, [.. ids.Select(SurveyId.From)], ct),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    private static Task<Dictionary<long, RowText>> InteractionsAsync(EngagementContext db, List<InteractionId> ids, CancellationToken ct) =>
        db.Interactions.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Text, row.ConversationId })
            .ToDictionaryAsync(row => row.Id.Value, row => new RowText(row.Text, null, row.ConversationId), ct);

    private static Task<Dictionary<long, RowText>> DeliveriesAsync(EngagementContext db, List<DeliveryId> ids, CancellationToken ct) =>
        db.Deliveries.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Text, row.PostId, row.ConversationId })
            .ToDictionaryAsync(row => row.Id.Value, row => new RowText(row.Text, row.PostId, row.ConversationId), ct);

    private static Task<Dictionary<long, RowText>> ConversationsAsync(EngagementContext db, List<ConversationId> ids, CancellationToken ct) =>
        db.Conversations.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Preview })
            .ToDictionaryAsync(row => row.Id.Value, row => new RowText(row.Preview, null, row.Id), ct);

    // What the person added; else the conversation that they were asked about.
    private static Task<Dictionary<long, RowText>> SurveysAsync(EngagementContext db, List<SurveyId> ids, CancellationToken ct) =>
        db.Surveys.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Join(db.Conversations, row => row.ConversationId, thread => thread.Id, (row, thread) => new { row.Id, Text = row.Comment ?? thread.Preview, Thread = thread.Id })
            .ToDictionaryAsync(row => row.Id.Value, row => new RowText(row.Text, null, row.Thread), ct);

    private static Task<Dictionary<long, RowText>> ContactsAsync(EngagementContext db, List<ContactId> ids, CancellationToken ct) =>
        db.Contacts.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Name })
            .ToDictionaryAsync(row => row.Id.Value, row => new RowText(row.Name), ct);
}
