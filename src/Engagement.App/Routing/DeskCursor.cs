using System.Globalization;
using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>Where a page of conversations ended: in which order, at which instant, at which row.</summary>
/// <param name="Order">"r" by time left, "n" by newest, "s" in a search.</param>
/// <param name="At">The instant the order is by.</param>
/// <param name="Id">The row.</param>
internal readonly record struct DeskCursor(string Order, DateTimeOffset At, ConversationId Id)
{
    public const string Rank = "r";
    public const string Newest = "n";
    public const string Search = "s";

    public static DeskCursor? Read(string? text)
    {
        var parts = text?.Split('-');
        return parts is [(Rank or Newest or Search) and var order, var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.UtcTicks
            && ConversationId.TryParse(id, null, out var conversation)
                ? new DeskCursor(order, new DateTimeOffset(at, TimeSpan.Zero), conversation)
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Order}-{At.UtcTicks}-{Id}");
}
