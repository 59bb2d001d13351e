using Engagement.App.Channels;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

/// <summary>What a stream brings about, waited for.</summary>
internal static class StreamSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The channel is seen like that; the clock goes on a second with each look where the pauses are to pass.</summary>
    public static Task ChannelBecomesAsync(TestApp app, ChannelId id, Func<Channel, bool> like, bool advance = false) => Eventually.TrueAsync(async () =>
    {
        if (advance)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return like(await app.ReadAsync(db => db.Channels.AsNoTracking().SingleAsync(row => row.Id == id, Ct)));
    }, Ct);

    /// <summary>What was heard is read until this stands in the inbox, and like that.</summary>
    public static Task<Interaction> FiledAsync(TestApp app, string remoteId, Func<Interaction, bool>? like = null) => Eventually.SeeAsync(async () =>
    {
        await app.Get<ReadInbound>().RunAsync(Ct);
        var found = await app.ReadAsync(db => db.Interactions.AsNoTracking().SingleOrDefaultAsync(row => row.RemoteId == remoteId, Ct));
        return found is not null && like?.Invoke(found) != false ? found : null;
    }, Ct);
}
