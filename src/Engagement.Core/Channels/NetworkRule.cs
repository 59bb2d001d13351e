namespace Engagement.Core.Channels;

/// <summary>Whether a network lets us, and if not why, in words for the screen.</summary>
/// <param name="Allowed">It does.</param>
/// <param name="Words">Why not; null when it does.</param>
public sealed record NetworkRule(bool Allowed, string? Words)
{
    /// <summary>Allowed.</summary>
    public static NetworkRule Yes { get; } = new(true, null);

    /// <summary>Not allowed.</summary>
    public static NetworkRule No(string words) => new(false, words);
}
