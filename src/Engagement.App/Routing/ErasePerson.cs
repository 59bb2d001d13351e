using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Inbox.Learning;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>
/// Forgets a person at their wish: names, words, links to pictures, notes about them and our answers to them go, with the raw events they
/// came in and what routing wrote of them. The rows stay without them, so that the counts of past weeks stay true and the networks' ids still
/// keep a second copy out.
/// </summary>
internal sealed class ErasePerson(IDbContextFactory<EngagementContext> contexts, AuditLog audit, LocalLayers layers, TimeProvider time)
{
    /// <exception cref="RefusedException">There is no such person.</exception>
    public async Task RunAsync(ContactId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var identities = await PersonReader.IdentitiesAsync(db, id, ct);
        if (identities.Count == 0)
        {
            throw RefusedException.NotFound("person");
        }

        var people = identities.ConvertAll(row => row.Id);
        var conversations = await db.Conversations.Where(row => people.Contains(row.ContactId)).ToListAsync(ct);
        conversations.ForEach(row => row.Forget());
        var threads = conversations.ConvertAll(row => row.Id);
        await ForgetWordsAsync(db, threads, ct);
        await ForgetRouting.RunAsync(db, threads, ct);
        foreach (var identity in identities)
        {
            await ForgetEventsAsync(db, identity, ct);
            (identity.Name, identity.Handle, identity.CareNote, identity.ErasedAt) = ("", null, null, time.GetUtcNow());
        }

        audit.Add(db, actor, AuditActions.PersonErased, $"person {id}", $"{identities.Count} identities, {conversations.Count} conversations");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        layers.Forget();
    }

    private static async Task ForgetWordsAsync(EngagementContext db, List<ConversationId> conversations, CancellationToken ct)
    {
        var none = new List<string>();
        await db.Interactions.Where(row => conversations.Contains(row.ConversationId)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Text, "").SetProperty(row => row.MediaUrls, none).SetProperty(row => row.Permalink, (string?)null), ct);
        await db.Deliveries.Where(row => row.ConversationId != null && conversations.Contains(row.ConversationId.Value)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Text, "").SetProperty(row => row.Version, row => row.Version + 1), ct);
        await db.Attempts
            .Where(row => db.Deliveries.Any(said => said.Id == row.DeliveryId && said.ConversationId != null && conversations.Contains(said.ConversationId.Value)))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Answer, (string?)null), ct);
        await db.Triage.Where(row => db.Interactions.Any(said => said.Id == row.InteractionId && conversations.Contains(said.ConversationId)))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Reasons, none), ct);
        await db.Surveys.Where(row => conversations.Contains(row.ConversationId)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Comment, (string?)null).SetProperty(row => row.Version, row => row.Version + 1), ct);
        await UnlearnAsync(db, conversations, ct);
        await db.Notes.Where(row => conversations.Contains(row.ConversationId)).ExecuteDeleteAsync(ct);
    }

    // Words learned from the person's comments may be theirs alone. Every state loses its words; what the others taught is learned again.
    private static async Task UnlearnAsync(EngagementContext db, List<ConversationId> conversations, CancellationToken ct)
    {
        IReadOnlyList<LearnedTerm> none = [];
        var left = await db.Triage
            .Where(row => row.CorrectedAt != null && db.Interactions.Any(said => said.Id == row.InteractionId && conversations.Contains(said.ConversationId)))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeftOut, true), ct);
        if (left > 0)
        {
            await db.LearnedLayers.ExecuteUpdateAsync(set => set.SetProperty(row => row.Terms, none).SetProperty(row => row.Mark, "erased"), ct);
        }
    }

    // The raw events name the person by the network's id for them. Only those since they were first seen can.
    private static async Task ForgetEventsAsync(EngagementContext db, Contact identity, CancellationToken ct)
    {
        var (network, since, mark) = (identity.Network, identity.FirstSeenAt - TimeSpan.FromDays(1), identity.RemoteId);
        await db.InboundEvents
            .Where(row => row.Network == network && row.ReceivedAt >= since && row.ReadAt != null && row.Body.Contains(mark))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Body, "{}"), ct);
    }
}
