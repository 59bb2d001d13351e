using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>Reads and checks what a queue promises beside the first answer, and when its promises count.</summary>
internal static class QueueHours
{
    public const int LongestResolution = 90 * 24;
    public const int MostLoad = 500;

    /// <summary>The service hours, or null for round the clock.</summary>
    public static ServiceHours? Of(QueueDraft draft) =>
        string.IsNullOrWhiteSpace(draft.Hours) ? null : new(draft.Zone ?? "UTC", WeekHoursText.Read(draft.Hours).Spans, []);

    /// <exception cref="RefusedException">A value is not possible.</exception>
    public static void Check(QueueDraft draft)
    {
        if (draft.NextAnswerMinutes is < 1 or > WriteQueue.LongestTarget)
        {
            throw RefusedException.Invalid("nextAnswerMinutes", "Each later answer is due within 1 minute to 7 days.", WriteQueue.LongestTarget, draft.NextAnswerMinutes);
        }

        if (draft.ResolutionHours is < 1 or > LongestResolution)
        {
            throw RefusedException.Invalid("resolutionHours", "A matter is promised to end within 1 hour to 90 days.", LongestResolution, draft.ResolutionHours);
        }

        if (draft.LoadLimit is < 1 or > MostLoad)
        {
            throw RefusedException.Invalid("loadLimit", $"One person has 1 to {MostLoad} open conversations at most.", MostLoad, draft.LoadLimit);
        }

        if (WeekHoursText.Read(draft.Hours).Unread is { } unread)
        {
            throw RefusedException.Invalid("hours", $"“{unread}” cannot be read as hours. Write them as Mon–Fri 8–16, a line for each.", null, unread);
        }

        if (!string.IsNullOrWhiteSpace(draft.Hours) && !IanaZoneAttribute.IsZone(draft.Zone ?? ""))
        {
            throw RefusedException.Invalid("zone", "Choose the time zone of the service hours.", null, draft.Zone);
        }
    }
}
