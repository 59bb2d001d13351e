namespace Engagement.Web.Design;

/// <summary>How much of an instant is shown, always in the workspace's zone.</summary>
public enum WhenForm
{
    /// <summary>18:00</summary>
    Clock,

    /// <summary>Thu 26 Nov</summary>
    Day,

    /// <summary>Thu 26 Nov, 18:00 – or only the clock where it is today.</summary>
    Short,

    /// <summary>Thu 26 Nov, 18:00, today too: where the day is promised.</summary>
    Dated,

    /// <summary>Thursday 26 November 2026, 18:00</summary>
    Full,
}
