namespace Engagement.App.Reporting;

/// <summary>What the wall shows at one moment.</summary>
/// <param name="Now">The moment.</param>
/// <param name="Zone">The workspace's zone.</param>
/// <param name="Promise">The share of today's promises that was kept; null where none is decided yet.</param>
/// <param name="Judged">Of how many.</param>
/// <param name="Waiting">Conversations that wait for a person.</param>
/// <param name="Breached">Of them those that have waited too long.</param>
/// <param name="OldestDueAt">When the next answer is due, or was.</param>
/// <param name="Next">The posts that go out next.</param>
/// <param name="Moods">Today's mood by channel.</param>
/// <param name="Deaf">Channels that are not heard.</param>
public sealed record WallView(
    DateTimeOffset Now,
    TimeZoneInfo Zone,
    double? Promise,
    int Judged,
    int Waiting,
    int Breached,
    DateTimeOffset? OldestDueAt,
    IReadOnlyList<WallPost> Next,
    IReadOnlyList<WallMood> Moods,
    IReadOnlyList<string> Deaf)
{
    public DateTimeOffset LocalNow => TimeZoneInfo.ConvertTime(Now, Zone);
}
