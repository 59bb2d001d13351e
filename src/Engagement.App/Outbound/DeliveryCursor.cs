using System.Globalization;
using Engagement.Core.Common;

namespace Engagement.App.Outbound;

/// <summary>The last line of a page of deliveries.</summary>
internal readonly record struct DeliveryCursor(DateTimeOffset DueAt, DeliveryId Id)
{
    public static DeliveryCursor Of(DeliveryLine line) => new(line.DueAt, line.Id);

    /// <summary>Null where the text is not a cursor.</summary>
    public static DeliveryCursor? Read(string? text)
    {
        var parts = text?.Split('_');
        return parts is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var due)
            && due <= DateTimeOffset.MaxValue.Ticks
            && IdText.TryRead<DeliveryId>(id, out var delivery)
            ? new DeliveryCursor(new DateTimeOffset(due, TimeSpan.Zero), delivery)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DueAt.UtcTicks}_{Id.Value}");
}
