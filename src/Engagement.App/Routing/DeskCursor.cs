using System.Globalization;
using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>Where a page of conversations ended: whether among the waiting ones, at which instant, at which row.</summary>
internal readonly record struct DeskCursor(bool Waiting, DateTimeOffset At, ConversationId Id)
{
    public static DeskCursor? Read(string? text)
    {
        var parts = text?.Split('-');
        return parts is [("w" or "n") and var kind, var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.UtcTicks
            && ConversationId.TryParse(id, null, out var conversation)
                ? new DeskCursor(kind == "w", new DateTimeOffset(at, TimeSpan.Zero), conversation)
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Waiting ? 'w' : 'n')}-{At.UtcTicks}-{Id}");
}
