namespace Engagement.App.Reporting;

/// <summary>The mood of today's comments on one channel, of those whose mood is known.</summary>
public sealed record WallMood(string Channel, string Network, int Positive, int Neutral, int Negative)
{
    public int All => Positive + Neutral + Negative;
}
