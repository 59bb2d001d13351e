using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>
/// A person opens their link and says how we did. A second answer changes the first; an unhappy one puts the conversation back on the desk,
/// waiting from that moment.
/// </summary>
internal sealed class AnswerSurvey(IDbContextFactory<EngagementContext> contexts, TimeProvider time, LiveHints hints)
{
    private const int MostTries = 3;

    /// <returns>What the person sees, or null where the link is not ours.</returns>
    public async Task<SurveyView?> ReadAsync(string key, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from row in db.Surveys.AsNoTracking()
            where row.Key == key
            join channel in db.Channels on row.ChannelId equals channel.Id
            select new SurveyView(channel.DisplayName, channel.Network, row.Language, row.ExpiresAt, row.ExpiresAt <= time.GetUtcNow(), row.Score, row.Comment))
            .SingleOrDefaultAsync(ct);
    }

    /// <exception cref="RefusedException">The link is not ours or over, or there is no such score.</exception>
    public async Task RateAsync(string key, int? score, CancellationToken ct)
    {
        if (score is not (>= 1 and <= SurveyRules.Best))
        {
            throw RefusedException.Invalid("score", "Choose one of the five.", $"1–{SurveyRules.Best}", score);
        }

        await ChangeAsync(
            key,
            async (db, row, now) =>
            {
                if (row.Rate(score.Value, now) && SurveyRules.Reopens(score.Value))
                {
                    await ReopenAsync(db, row, now, ct);
                }
            },
            ct);
    }

    /// <exception cref="RefusedException">The link is not ours or over, no score was given, or the words are too long.</exception>
    public async Task AddAsync(string key, string? comment, CancellationToken ct)
    {
        comment = comment?.Trim();
        if (comment?.Length > SurveyRules.LongestComment)
        {
            throw RefusedException.Invalid("comment", $"Write at most {SurveyRules.LongestComment} characters.", SurveyRules.LongestComment, comment.Length);
        }

        await ChangeAsync(
            key,
            (_, row, _) =>
            {
                if (row.Score is null)
                {
                    throw RefusedException.Invalid("score", "Choose one of the five.", $"1–{SurveyRules.Best}");
                }

                row.Add(string.IsNullOrEmpty(comment) ? null : comment);
                return Task.CompletedTask;
            },
            ct);
    }

    /// <summary>The person need do nothing again when a colleague changes the conversation at the same moment.</summary>
    private async Task ChangeAsync(string key, Func<EngagementContext, Survey, DateTimeOffset, Task> change, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var row = await db.Surveys.SingleOrDefaultAsync(found => found.Key == key, ct) ?? throw RefusedException.NotFound("survey");
            var now = time.GetUtcNow();
            if (row.ExpiresAt <= now)
            {
                throw RefusedException.Conflict("This link is over: it took answers for two weeks. Write to us again whenever you like.");
            }

            await change(db, row, now);
            try
            {
                await db.SaveChangesAsync(ct);
                hints.Ring(LiveTopics.Inbox);
                return;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // Once more with what stands there now.
            }
        }
    }

    private static async Task ReopenAsync(EngagementContext db, Survey row, DateTimeOffset now, CancellationToken ct)
    {
        var conversation = await db.Conversations.SingleAsync(found => found.Id == row.ConversationId, ct);
        if (conversation.State is not (ConversationState.Resolved or ConversationState.Waiting or ConversationState.Snoozed))
        {
            return;
        }

        conversation.Open(now);
        conversation.Await(now);
        row.Reopened(now);
    }
}
