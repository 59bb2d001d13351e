using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>The segments, who belongs to one, and to which ones somebody belongs.</summary>
internal sealed class SegmentReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public const string Advocates = "Advocates";
    public const string AtRisk = "At risk";

    private static readonly SegmentLine[] AlwaysThere =
        [new(Advocates, SegmentRule.Advocates, BuiltIn: true), new(AtRisk, SegmentRule.AtRisk, BuiltIn: true)];

    public async Task<IReadOnlyList<SegmentLine>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await AllAsync(db, ct);
    }

    /// <summary>The two that are always there, then those of one's own by name.</summary>
    public static async Task<IReadOnlyList<SegmentLine>> AllAsync(EngagementContext db, CancellationToken ct)
    {
        var own = await db.Segments.AsNoTracking().OrderBy(row => row.Name).ToListAsync(ct);
        return [.. AlwaysThere, .. own.Select(row => new SegmentLine(row.Name, row.Rule, BuiltIn: false))];
    }

    /// <summary>The names of the segments that a person belongs to.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(IReadOnlyList<Contact> identities, ContactFigures figures, CancellationToken ct) =>
        NamesOf(await ReadAsync(ct), identities, figures, time.GetUtcNow());

    internal static IReadOnlyList<string> NamesOf(IReadOnlyList<SegmentLine> rules, IReadOnlyList<Contact> identities, ContactFigures figures, DateTimeOffset now)
    {
        var lastSeen = identities.Max(row => row.LastSeenAt);
        return [.. rules.Where(segment => Holds(segment.Rule)).Select(segment => segment.Name)];

        bool Holds(SegmentRule rule) => identities.Any(row => rule.Network is not { } network || row.Network == network)
            && rule.Holds(figures.Said, figures.Praised, figures.Asked, figures.Complained, now - lastSeen);
    }

    /// <summary>Those of a list: by words in the name, or by a rule, the newest first.</summary>
    public async Task<IReadOnlyList<PersonLine>> FindAsync(string? words, SegmentRule? rule, int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Contacts.AsNoTracking().Where(row => row.ErasedAt == null && !row.IsRobot
            && !db.Channels.Any(ours => ours.Network == row.Network && ours.RemoteId == row.RemoteId));
        rows = rule is null ? rows : Matching(rows, rule, time.GetUtcNow());
        if (!string.IsNullOrWhiteSpace(words))
        {
            rows = Named(rows, words.Trim());
        }

        return await rows
            .OrderByDescending(row => row.LastSeenAt)
            .Select(row => new PersonLine(row.SameAs ?? row.Id, row.Network, row.Name, row.Handle, row.LastSeenAt, row.Figures, row.CareNote != null))
            .Take(most)
            .ToListAsync(ct);
    }

    /// <summary>Those of the rows who belong to it at a moment.</summary>
    public static IQueryable<Contact> Matching(IQueryable<Contact> rows, SegmentRule rule, DateTimeOffset now)
    {
        rows = rows.Where(row => row.Figures.Said >= rule.SaidAtLeast && row.Figures.Praised >= rule.PraisedAtLeast
            && row.Figures.Asked >= rule.AskedAtLeast && row.Figures.Complained >= rule.ComplainedAtLeast);
        rows = rule.ComplainedAtMost is { } most ? rows.Where(row => row.Figures.Complained <= most) : rows;
        rows = rule.Network is { } network ? rows.Where(row => row.Network == network) : rows;
        if (rule.SeenWithinDays is not { } days)
        {
            return rows;
        }

        var since = now - TimeSpan.FromDays(days);
        return rows.Where(row => row.LastSeenAt >= since);
    }

#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database's own lower().
    private static IQueryable<Contact> Named(IQueryable<Contact> rows, string words)
    {
        var wanted = words.ToLower();
        return rows.Where(row => row.Name.ToLower().Contains(wanted) || (row.Handle != null && row.Handle.ToLower().Contains(wanted)));
    }
#pragma warning restore CA1304, CA1311, CA1862
}
