namespace Engagement.App.Networks;

/// <summary>Whether a channel's tokens work.</summary>
/// <param name="Works">They do.</param>
/// <param name="RemoteId">Whose they are.</param>
/// <param name="Handle">The account's name.</param>
/// <param name="Problem">In words, when they don't.</param>
/// <param name="Told">False when the network gave no clear answer, so that nothing is known of the tokens.</param>
internal sealed record ChannelCheck(bool Works, string? RemoteId, string? Handle, string? Problem, bool Told = true)
{
    /// <summary>How many characters the account's server takes, where servers differ and it says so.</summary>
    public int? LongestText { get; init; }
}
