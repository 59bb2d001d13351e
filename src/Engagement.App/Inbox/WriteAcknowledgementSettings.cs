using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Stores how far the robot may go on a channel, with its mode.</summary>
internal sealed class WriteAcknowledgementSettings(IDbContextFactory<EngagementContext> contexts, AuditLog audit, LiveHints hints)
{
    public const int MostForPerson = 20;
    public const int MostForChannel = 5000;

    /// <exception cref="RefusedException">A value is not possible, or there is no such channel.</exception>
    public async Task RunAsync(ChannelId id, AcknowledgementDraft draft, Actor actor, CancellationToken ct)
    {
        Check(draft);
        await StoreAsync(id, draft, ct);
        await ChangeChannelRow.RunAsync(
            contexts,
            id,
            (db, channel) =>
            {
                channel.Acknowledgement = draft.Mode;
                audit.Add(
                    db, actor, AuditActions.ChannelChanged, $"channel {id}",
                    $"acknowledgement {draft.Mode}, {draft.PersonDailyCap} a person and {draft.ChannelDailyCap} a day, quiet {draft.QuietFrom}–{draft.QuietTo}, like {draft.PreferLike}, labelled {draft.Labelled}");
            },
            ct);
        hints.Ring(LiveTopics.Channels);
    }

    private async Task StoreAsync(ChannelId id, AcknowledgementDraft draft, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Channels.AnyAsync(row => row.Id == id, ct))
        {
            throw RefusedException.NotFound("channel");
        }

        var row = await db.AcknowledgementSettings.FirstOrDefaultAsync(found => found.ChannelId == id, ct);
        if (row is null)
        {
            row = new() { ChannelId = id };
            db.AcknowledgementSettings.Add(row);
        }

        (row.PersonDailyCap, row.ChannelDailyCap, row.PreferLike, row.Labelled) = (draft.PersonDailyCap, draft.ChannelDailyCap, draft.PreferLike, draft.Labelled);
        (row.QuietFrom, row.QuietTo) = (draft.QuietFrom, draft.QuietTo);
        row.Version++;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            throw RefusedException.Conflict("Somebody else changed this at the same moment. Look at it again.");
        }
    }

    private static void Check(AcknowledgementDraft draft)
    {
        if (draft.PersonDailyCap is < 1 or > MostForPerson)
        {
            throw RefusedException.Invalid("personDailyCap", $"One person is thanked 1 to {MostForPerson} times a day.", MostForPerson, draft.PersonDailyCap);
        }

        if (draft.ChannelDailyCap is < 1 or > MostForChannel)
        {
            throw RefusedException.Invalid("channelDailyCap", $"A channel thanks 1 to {MostForChannel} times a day.", MostForChannel, draft.ChannelDailyCap);
        }

        if (draft.QuietFrom is null != draft.QuietTo is null)
        {
            throw RefusedException.Invalid("quietTo", "Quiet hours have a beginning and an end. Give both, or neither.");
        }

        if (draft.QuietFrom is not null && draft.QuietFrom == draft.QuietTo)
        {
            throw RefusedException.Invalid("quietTo", "Quiet hours end at another time than they begin. Turn the robot off to be quiet all day.", null, $"{draft.QuietTo:HH:mm}");
        }
    }
}
