using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.App.People;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Rights;

/// <summary>The tick that hears fans' answers: a plain yes or the hashtag is a grant, a plain no a refusal; whatever is not sure is left to a person.</summary>
internal sealed partial class ReadGrants(IDbContextFactory<EngagementContext> contexts, DecidePermission decide, ILogger<ReadGrants> log) : ITick
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var (id, answer, said) in await AnswersAsync(ct))
        {
            try
            {
                await decide.RunAsync(id, answer, Actor.Robot, ct);
                await using var db = await contexts.CreateDbContextAsync(ct);
                await db.Permissions.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(asked => asked.AnsweredWith, (InteractionId?)said), ct);
            }
            catch (RefusedException refused)
            {
                Log.Overtaken(log, id, refused.Message);
            }
        }
    }

    private async Task<List<(PermissionId, PermissionAnswer, InteractionId)>> AnswersAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var heard = await (
            from asked in db.Permissions
            join said in db.Interactions on asked.ConversationId equals said.ConversationId
            where asked.State == PermissionState.Asked && !said.IsOurs && said.DeletedAt == null && said.ReceivedAt > asked.AskedAt
            orderby said.CreatedAt
            select new { asked.Id, asked.Hashtag, asked.Scope, Said = said.Id, said.Text, said.Permalink }).ToListAsync(ct);
        var answers = new List<(PermissionId, PermissionAnswer, InteractionId)>();
        foreach (var replies in heard.GroupBy(row => row.Id))
        {
            // The first word that is sure counts; a later one is for a person.
            foreach (var reply in replies)
            {
                var reading = GrantWords.Read(reply.Text, reply.Hashtag);
                if (reading == GrantReading.Unclear)
                    continue;

                var state = reading == GrantReading.Yes ? PermissionState.Granted : PermissionState.Refused;
                answers.Add((reply.Id, new PermissionAnswer(state, reply.Text, reply.Permalink, reply.Scope), reply.Said));
                break;
            }
        }

        return answers;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The answer to permission {Permission} was noted already: {Words}")]
        public static partial void Overtaken(ILogger logger, PermissionId permission, string words);
    }
}
