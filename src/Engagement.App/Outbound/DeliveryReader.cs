using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>The ledger as lists show it.</summary>
internal sealed class DeliveryReader(IDbContextFactory<EngagementContext> contexts)
{
    /// <summary>By due time; the cursor goes on behind the last line of the page before.</summary>
    public async Task<IReadOnlyList<DeliveryLine>> ListAsync(DeliveryFilter filter, int limit, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Deliveries.AsQueryable();
        if (filter.Source is { } source)
        {
            rows = rows.Where(row => row.Source == source);
        }

        if (filter.State is { } state)
        {
            rows = rows.Where(row => row.State == state);
        }

        if (filter.ChannelId is { } channel)
        {
            rows = rows.Where(row => row.ChannelId == channel);
        }

        if (filter.PostId is { } post)
        {
            rows = rows.Where(row => row.PostId == post);
        }

        if (filter.ConversationId is { } conversation)
        {
            rows = rows.Where(row => row.ConversationId == conversation);
        }

        if (filter.From is { } from)
        {
            rows = rows.Where(row => row.DueAt >= from);
        }

        if (filter.To is { } to)
        {
            rows = rows.Where(row => row.DueAt < to);
        }

        if (filter.After is { } after)
        {
            rows = rows.Where(row => row.DueAt >= after.DueAt && (row.DueAt > after.DueAt || row.Id > after.Id));
        }

        return await Lines(rows.OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(limit)).ToListAsync(ct);
    }

    public async Task<DeliveryLine?> FindAsync(DeliveryId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Lines(db.Deliveries.Where(row => row.Id == id)).SingleOrDefaultAsync(ct);
    }

    /// <summary>Every try, the first one first.</summary>
    public async Task<IReadOnlyList<AttemptLine>> ReadAttemptsAsync(DeliveryId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Attempts.Where(row => row.DeliveryId == id)
            .OrderBy(row => row.Number)
            .Select(row => new AttemptLine(row.Number, row.StartedAt, row.EndedAt, row.Verdict, row.Status, row.Reason, row.Answer))
            .ToListAsync(ct);
    }

    /// <summary>How many stand where, for the list of what waits for a person.</summary>
    public async Task<IReadOnlyDictionary<DeliveryState, int>> CountTroubleAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Deliveries
            .Where(row => row.State == DeliveryState.Held || row.State == DeliveryState.Unknown || row.State == DeliveryState.Failed)
            .GroupBy(row => row.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, ct);
    }

    /// <summary>How many wait for a person for this reason.</summary>
    public async Task<int> CountHeldAsync(HeldReason reason, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Deliveries.CountAsync(row => row.State == DeliveryState.Held && row.HeldReason == reason, ct);
    }

    private static IQueryable<DeliveryLine> Lines(IQueryable<Delivery> rows) => rows.Select(row => new DeliveryLine(
        row.Id, row.PostId, row.ConversationId, row.ChannelId, row.Network, row.Source, row.State, row.HeldReason,
        row.DueAt, row.SentAt, row.RemoteId, row.RemoteUrl, row.Attempts, row.Reason, row.Text, row.Part));
}
