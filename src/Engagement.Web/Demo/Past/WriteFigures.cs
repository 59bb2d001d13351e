using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Reporting;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Web.Demo.Past;

/// <summary>Writes down what the networks counted on the way, ending at what they say now.</summary>
internal sealed class WriteFigures(IDbContextFactory<EngagementContext> contexts, NetworkDirectory networks)
{
    private const int AtOnce = 50;

    private static readonly (TimeSpan Age, double Part)[] Readings = [(TimeSpan.FromHours(1), 0.3), (TimeSpan.FromDays(1), 0.85), (TimeSpan.FromDays(6), 1)];

    public async Task RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var channel in await db.Channels.AsNoTracking().ToListAsync(ct))
        {
            var posts = await db.Deliveries.AsNoTracking()
                .Where(row => row.ChannelId == channel.Id && row.Source == DeliverySource.Post && row.State == DeliveryState.Sent && row.RemoteId != null)
                .ToListAsync(ct);
            foreach (var some in posts.Chunk(AtOnce))
            {
                var figures = await networks.Find(channel.Network)!.ReadFiguresAsync(channel.ToAccess(), [.. some.Select(row => row.RemoteId!)], ct);
                db.PostFigures.AddRange(some
                    .Where(row => figures.ContainsKey(row.RemoteId!))
                    .SelectMany(row => Readings
                        .Where(reading => row.SentAt + reading.Age < now)
                        .Select(reading => Row(row.Id, row.SentAt!.Value + reading.Age, figures[row.RemoteId!], reading.Part))));
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private static PostFigure Row(Core.Common.DeliveryId delivery, DateTimeOffset at, NetworkFigures figures, double part) => new()
    {
        DeliveryId = delivery,
        ReadAt = at,
        Impressions = Part(figures.Impressions, part),
        Reach = Part(figures.Reach, part),
        Reactions = Part(figures.Reactions, part),
        Comments = Part(figures.Comments, part),
        Shares = Part(figures.Shares, part),
        Clicks = Part(figures.Clicks, part),
    };

    private static long? Part(long? figure, double part) => figure is { } whole ? (long)Math.Round(whole * part) : null;
}
