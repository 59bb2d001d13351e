using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Web.Demo.Past;

/// <summary>The customers of the past who are asked how we did: on the Pages, and most of them answer.</summary>
internal sealed class PastSurveys(IDbContextFactory<EngagementContext> contexts, WriteSurveyChannels write, AskSurveys ask, AnswerSurvey answer, PastSender sender)
{
    private readonly List<string[]> words = [.. DemoText.Rows("surveys")];
    private readonly Random dice = new(1971);

    public Task SwitchOnAsync(DemoChannels accounts, Actor actor, CancellationToken ct) => write.RunAsync([accounts.Facebook, accounts.Suomi], actor, ct);

    /// <returns>The secret of the link where the person was asked and will answer, else null.</returns>
    public async Task<string?> AskAsync(ConversationId conversation, CancellationToken ct)
    {
        await ask.RunAsync(ct);
        await sender.SendDueAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var key = await db.Surveys.Where(row => row.ConversationId == conversation && row.Key != null).OrderByDescending(row => row.Id).Select(row => row.Key).FirstOrDefaultAsync(ct);
        return key is not null && dice.Next(10) < 9 ? key : null;
    }

    /// <returns>Whether it went well: if not, the conversation is open again.</returns>
    public async Task<bool> AnswerAsync(string key, string language, CancellationToken ct)
    {
        var wanted = dice.Next(100) switch { < 55 => "5", < 78 => "4", < 88 => "3", < 95 => "2", _ => "1" };
        var lines = words.FindAll(row => row[0] == language && row[1] == wanted);
        var line = lines[dice.Next(lines.Count)];
        var score = wanted[0] - '0';
        await answer.RateAsync(key, score, ct);
        if (line[2] != "-")
        {
            await answer.AddAsync(key, line[2], ct);
        }

        return !Core.Inbox.SurveyRules.Reopens(score);
    }
}
