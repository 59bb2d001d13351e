using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Changes name, language, zone and acknowledging of a channel, pauses it and lets it go on.</summary>
internal sealed class EditChannel(IDbContextFactory<EngagementContext> contexts, AuditLog audit, LiveHints hints)
{
    /// <exception cref="RefusedException">There is no such channel, or a value is not possible.</exception>
    public async Task RunAsync(ChannelId id, ChannelChange change, Actor actor, CancellationToken ct)
    {
        await ChangeChannelRow.RunAsync(contexts, id, (db, channel) => Change(db, channel, change, actor), ct);
        hints.Ring(LiveTopics.Channels);
    }

    private void Change(EngagementContext db, Channel channel, ChannelChange change, Actor actor)
    {
        var refusals = ChannelInput.Check(channel.Handle, channel.RemoteId, change.Language, change.TimeZone, channel.ServiceUrl).ToList();
        if (refusals.Count > 0)
        {
            throw new RefusedException(refusals);
        }

        channel.DisplayName = string.IsNullOrWhiteSpace(change.DisplayName) ? channel.Handle : change.DisplayName.Trim();
        (channel.Language, channel.TimeZone, channel.Acknowledgement) = (change.Language, change.TimeZone, change.Acknowledgement);
        channel.Visibility = change.Visibility;
        channel.PostingTimes = change.PostingTimes is { } times ? [.. times] : channel.PostingTimes;
        channel.State = (channel.State, change.Paused) switch
        {
            (_, true) => ChannelState.Paused,
            (ChannelState.Paused, false) => ChannelState.Connected,
            var (state, _) => state,
        };
        audit.Add(
            db, actor, AuditActions.ChannelChanged, $"channel {channel.Id}",
            $"{channel.State}, {channel.Language}, {channel.TimeZone}, acknowledgement {channel.Acknowledgement}");
    }
}
