using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.App.Themes;

/// <summary>The place that one occurrence of a theme opens on the calendar; one per theme and local date.</summary>
internal sealed class Slot
{
    public required SlotId Id { get; init; }

    public required ThemeId ThemeId { get; set; }

    /// <summary>The date the rule gives, in the theme's zone; stays when the occurrence is moved.</summary>
    public required DateOnly LocalDate { get; init; }

    /// <summary>When it is to be published.</summary>
    public required DateTimeOffset StartsAt { get; set; }

    public required SlotState State { get; set; }

    public bool Moved { get; set; }

    public PostId? PostId { get; set; }

    public LibraryItemId? LibraryItemId { get; set; }

    /// <summary>Why the item was taken.</summary>
    public PickReason? PickedFor { get; private set; }

    /// <summary>The day that the reason speaks of: what is remembered, or the item's last use.</summary>
    public DateOnly? PickedSince { get; private set; }

    /// <summary>Why it is still open, in words: "The pool 'archive' is empty".</summary>
    public string? Problem { get; set; }

    public int Version { get; set; }

    public void Fill(PostId post, PoolOffer offer)
    {
        (State, PostId, LibraryItemId, Problem) = (SlotState.Filled, post, offer.Id, null);
        (PickedFor, PickedSince) = (offer.Reason, offer.Since);
        Version++;
    }

    /// <summary>What stood there was withdrawn; it is to be filled anew.</summary>
    public void Reopen()
    {
        (State, PostId, LibraryItemId, Problem) = (SlotState.Open, null, null, null);
        (PickedFor, PickedSince) = (null, null);
        Version++;
    }

    /// <summary>A person's own post takes the place.</summary>
    public void Substitute(PostId post)
    {
        (State, PostId, LibraryItemId, Problem) = (SlotState.Substituted, post, null, null);
        (PickedFor, PickedSince) = (null, null);
        Version++;
    }

    public void Skip()
    {
        (State, PostId, LibraryItemId, Problem) = (SlotState.Skipped, null, null, null);
        (PickedFor, PickedSince) = (null, null);
        Version++;
    }

    /// <summary>A person gives it another time; a skipped one is open again.</summary>
    public void MoveTo(DateTimeOffset startsAt)
    {
        State = State == SlotState.Skipped ? SlotState.Open : State;
        (StartsAt, Moved) = (startsAt, true);
        Version++;
    }

    /// <summary>The series goes on as another one from here.</summary>
    public void GoOverTo(ThemeId theme)
    {
        ThemeId = theme;
        Version++;
    }

    /// <summary>The rule gives another time.</summary>
    public void PlanAt(DateTimeOffset startsAt)
    {
        if (StartsAt == startsAt)
            return;
        StartsAt = startsAt;
        Version++;
    }

    public void StayOpen(string problem)
    {
        if (Problem == problem)
            return;
        Problem = problem;
        Version++;
    }
}
