using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.Web.Themes;

/// <summary>One date of a series.</summary>
internal sealed record OccurrenceAnswer(DateOnly Date, DateTimeOffset PublishAt, SlotState State, bool Moved, PostId? PostId, string? Problem)
{
    public static OccurrenceAnswer From(SlotLine slot) =>
        new(slot.LocalDate, slot.StartsAt, slot.State, slot.Moved, slot.PostId, slot.Problem);
}
