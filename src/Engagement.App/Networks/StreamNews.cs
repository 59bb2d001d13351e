namespace Engagement.App.Networks;

/// <summary>What comes over a stream. Closed.</summary>
internal abstract record StreamNews
{
    private StreamNews()
    {
    }

    /// <summary>The connection stands; what happened before it is not told.</summary>
    public sealed record Open : StreamNews;

    /// <param name="Key">What makes it the same news when it comes twice.</param>
    /// <param name="Item">What happened.</param>
    public sealed record Told(string Key, InboundItem Item) : StreamNews;

    /// <param name="Reason">In words.</param>
    /// <param name="IsLasting">Whether it makes no sense to try again soon.</param>
    public sealed record Ended(string Reason, bool IsLasting = false) : StreamNews;
}
