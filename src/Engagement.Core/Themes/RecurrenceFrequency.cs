namespace Engagement.Core.Themes;

/// <summary>The step of a recurrence rule; a theme happens on days, so nothing is shorter.</summary>
public enum RecurrenceFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
