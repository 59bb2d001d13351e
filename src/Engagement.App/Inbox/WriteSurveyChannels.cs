using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Switches asking on and off, channel by channel. It starts with what is resolved from then on.</summary>
internal sealed class WriteSurveyChannels(IDbContextFactory<EngagementContext> contexts, OutsideAddress outside, AuditLog audit, TimeProvider time)
{
    /// <param name="wanted">Every channel on which people are to be asked.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">A network does not let us, there is no such channel, or the links would lead nowhere.</exception>
    public async Task RunAsync(IReadOnlyCollection<ChannelId> wanted, Actor actor, CancellationToken ct)
    {
        if (wanted.Count > 0 && !outside.IsGiven)
        {
            throw RefusedException.Conflict("Say first where people reach this program: set Workspace:Address. The link in the question begins with it.");
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var channels = await db.Channels.AsNoTracking().Where(row => wanted.Contains(row.Id)).Select(row => new { row.Id, row.Network, row.DisplayName }).ToListAsync(ct);
        if (channels.Count < wanted.Distinct().Count())
        {
            throw RefusedException.NotFound("channel");
        }

        if (channels.Find(row => !SurveyRules.MayAsk(row.Network).Allowed) is { } never)
        {
            throw RefusedException.Invalid("channel", SurveyRules.MayAsk(never.Network).Words!, null, never.DisplayName);
        }

        var there = await db.SurveyChannels.ToListAsync(ct);
        db.SurveyChannels.RemoveRange(there.Where(row => !wanted.Contains(row.ChannelId)));
        var now = time.GetUtcNow();
        db.SurveyChannels.AddRange(channels.Where(row => there.TrueForAll(known => known.ChannelId != row.Id)).Select(row => new SurveyChannel { ChannelId = row.Id, Since = now }));
        audit.Add(db, actor, AuditActions.SettingsChanged, "survey", channels.Count == 0 ? "off" : string.Join(", ", channels.Select(row => row.DisplayName)));
        await db.SaveChangesAsync(ct);
    }
}
