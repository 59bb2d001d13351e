using Engagement.App.Data;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>Opens a picture for the network that is about to show it; when its delivery is over the address leads nowhere.</summary>
internal sealed class OutMediaReader(IDbContextFactory<EngagementContext> contexts, IBlobStore blobs)
{
    public async Task<OutMediaFile?> OpenAsync(OutMediaTicket.Picture picture, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Deliveries.AsNoTracking()
            .Where(row => row.Id == picture.Delivery)
            .Where(row => row.State == DeliveryState.Pending || row.State == DeliveryState.Sending || row.State == DeliveryState.Unknown)
            .SingleOrDefaultAsync(ct);
        if (row?.Media.ElementAtOrDefault(picture.Place) is not { } media)
        {
            return null;
        }

        try
        {
            return new OutMediaFile(await blobs.OpenAsync(media.BlobKey, ct), media.ContentType);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
