using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.App.Themes;

/// <summary>The place that one occurrence of a theme opens on the calendar; one per theme and local date.</summary>
internal sealed class Slot
{
    public required SlotId Id { get; init; }

    public required ThemeId ThemeId { get; init; }

    /// <summary>The date the rule gives, in the theme's zone; stays when the occurrence is moved.</summary>
    public required DateOnly LocalDate { get; init; }

    /// <summary>When it is to be published.</summary>
    public required DateTimeOffset StartsAt { get; set; }

    public required SlotState State { get; set; }

    public bool Moved { get; set; }

    public PostId? PostId { get; set; }

    public LibraryItemId? LibraryItemId { get; set; }

    /// <summary>Why it is still open, in words: "The pool 'archive' is empty".</summary>
    public string? Problem { get; set; }

    public int Version { get; set; }
}
