namespace Engagement.Web.Pages.Calendar;

/// <summary>What is wrong, over the calendar; each is a filter.</summary>
/// <param name="Failed">Deliveries the network refused.</param>
/// <param name="Unknown">Deliveries of which nobody knows whether the network took them.</param>
/// <param name="Missed">Deliveries whose time passed while the program was not running.</param>
/// <param name="InReview">Posts that wait for approval.</param>
/// <param name="EmptySlots">Slots of themes in the next seven days that nothing fills.</param>
/// <param name="EmptyInAMonth">The same in the next thirty days.</param>
public sealed record CalendarNumbers(int Failed, int Unknown, int Missed, int InReview, int EmptySlots, int EmptyInAMonth = 0);
