using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Where people are asked how we did, and what was decided and answered in a conversation.</summary>
internal sealed class SurveyReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public async Task<IReadOnlyList<SurveyLine>> ChannelsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var since = time.GetUtcNow() - SurveyRules.Between;
        var counts = await db.Surveys.Where(row => row.DecidedAt >= since)
            .GroupBy(row => row.ChannelId)
            .Select(group => new
            {
                Channel = group.Key,
                Asked = group.Count(row => row.State == SurveyState.Asked),
                Answered = group.Count(row => row.Score != null),
                NotAsked = group.Count(row => row.State == SurveyState.NotAsked),
            })
            .ToDictionaryAsync(row => row.Channel, ct);
        var on = await db.SurveyChannels.Select(row => row.ChannelId).ToHashSetAsync(ct);
        var channels = await db.Channels.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.Id, row.Network, row.DisplayName }).ToListAsync(ct);
        return channels.ConvertAll(row =>
        {
            var count = counts.GetValueOrDefault(row.Id);
            return new SurveyLine(row.Id, row.Network, row.DisplayName, on.Contains(row.Id), count?.Asked ?? 0, count?.Answered ?? 0, count?.NotAsked ?? 0);
        });
    }

    /// <summary>What was decided about the conversation and answered, oldest first.</summary>
    public static Task<List<ConversationSurvey>> OfAsync(EngagementContext db, IReadOnlyList<ConversationId> conversations, CancellationToken ct) =>
        db.Surveys.AsNoTracking()
            .Where(row => conversations.Contains(row.ConversationId))
            .OrderBy(row => row.DecidedAt)
            .Select(row => new ConversationSurvey(
                row.ConversationId, row.State, row.Reason, row.Score, row.Comment, row.AnsweredAt, row.ChangedAt, row.ReopenedAt))
            .ToListAsync(ct);
}
