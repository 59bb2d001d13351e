using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>The questions asked about a conversation, oldest first.</summary>
internal sealed class ExpertReader(IDbContextFactory<EngagementContext> contexts)
{
    public async Task<IReadOnlyList<ExpertQuestionLine>> OfConversationAsync(ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ExpertQuestions
            .AsNoTracking()
            .Where(row => row.ConversationId == id)
            .OrderBy(row => row.AskedAt)
            .Select(row => new ExpertQuestionLine(row.Id, row.Name, row.Email, row.Language, row.Text, row.AskedAt, row.ExpiresAt, row.Reminders, row.AnsweredAt, row.Answer))
            .ToListAsync(ct);
    }
}

/// <summary>A question to an expert as its asker sees it.</summary>
public sealed record ExpertQuestionLine(
    ExpertQuestionId Id, string Name, string Email, string Language, string Text, DateTimeOffset AskedAt, DateTimeOffset ExpiresAt, int Reminders, DateTimeOffset? AnsweredAt, string? Answer);
