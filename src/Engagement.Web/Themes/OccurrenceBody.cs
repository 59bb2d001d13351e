using Engagement.App.Themes;
using Engagement.Core.Common;

namespace Engagement.Web.Themes;

/// <summary>What is done with one date of a series.</summary>
internal sealed record OccurrenceBody(OccurrenceAction Action, DateTimeOffset? PublishAt = null, string? Text = null, LibraryItemId? ItemId = null)
{
    /// <exception cref="RefusedException">Something that the action needs is missing.</exception>
    public OccurrenceChange ToChange() => Action switch
    {
        OccurrenceAction.Skip => new OccurrenceChange.Skip(),
        OccurrenceAction.Move => new OccurrenceChange.Move(PublishAt ?? throw RefusedException.Invalid("publishAt", "Moving needs the new time.")),
        OccurrenceAction.Restore => new OccurrenceChange.Restore(),
        OccurrenceAction.Pick => new OccurrenceChange.Pick(ItemId ?? throw RefusedException.Invalid("itemId", "Taking another item needs its id.")),
        _ => new OccurrenceChange.Replace(Text ?? throw RefusedException.Invalid("text", "Replacing needs the new text."), PublishAt),
    };
}
