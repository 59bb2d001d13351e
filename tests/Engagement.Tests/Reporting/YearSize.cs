namespace Engagement.Tests.Reporting;

/// <summary>How large a generated year is. Both sizes are made by the same rules.</summary>
/// <param name="Channels">How many channels it has.</param>
/// <param name="Themes">How many themes.</param>
/// <param name="Interactions">What is said in it altogether, by others and by ours.</param>
/// <param name="Posts">Posts of a week, one for a channel each.</param>
/// <param name="Asked">People asked how we did in a busy week.</param>
internal sealed record YearSize(int Channels, int Themes, int Interactions, int Posts, int Asked)
{
    public static readonly YearSize Small = new(2, 2, 1_300, 5, 45);

    public static readonly YearSize Large = new(100, 9, 500_000, 240, 300);
}
