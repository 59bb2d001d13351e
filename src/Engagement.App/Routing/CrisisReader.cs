using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>A crisis as its page shows it.</summary>
public sealed record CrisisView(
    CrisisSignalId Id, ChannelId ChannelId, NetworkKind Network, string Channel, DateTimeOffset At, int Observed, double Expected, DateTimeOffset? EndedAt, string? EndedBy,
    bool WasNothing, IReadOnlyList<CrisisComment> Comments);

/// <summary>One of the comments that made it.</summary>
public sealed record CrisisComment(ConversationId Conversation, string Person, string Text, DateTimeOffset At);

/// <summary>Reads crisis signals and lets a person end one.</summary>
internal sealed class CrisisReader(IDbContextFactory<EngagementContext> contexts)
{
    public async Task<CrisisView?> FindAsync(CrisisSignalId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.CrisisSignals.AsNoTracking().FirstOrDefaultAsync(found => found.Id == id, ct);
        if (row is null)
        {
            return null;
        }

        var channel = await db.Channels.AsNoTracking().SingleAsync(found => found.Id == row.ChannelId, ct);
        var comments = await db.Interactions
            .Where(comment => row.Comments.Contains(comment.Id))
            .OrderByDescending(comment => comment.CreatedAt)
            .Join(db.Contacts, comment => comment.ContactId, person => person.Id,
                (comment, person) => new CrisisComment(comment.ConversationId, person.Name, comment.Text, comment.CreatedAt))
            .ToListAsync(ct);
        return new(row.Id, row.ChannelId, channel.Network, channel.DisplayName, row.At, row.Observed, row.Expected, row.EndedAt, row.EndedBy, row.WasNothing, comments);
    }
}
