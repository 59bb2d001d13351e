namespace Engagement.Core.Channels;

/// <summary>What networks charge for reading, in millionths of a US dollar for one thing read. Empty answers cost nothing.</summary>
public static class ReadPrices
{
    /// <summary>A mention or a post of our own, read by the account whose app it is.</summary>
    public const long XOwned = 1_000;

    /// <summary>Anybody's post, such as a comment found by its conversation.</summary>
    public const long XPost = 5_000;

    /// <summary>Whether a network charges for reading at all.</summary>
    public static bool Charges(NetworkKind network) => network == NetworkKind.X;
}
