namespace Engagement.App.Channels;

/// <summary>One thing we do on a channel, and whether it works.</summary>
/// <param name="What">read, comments, metrics, write or media.</param>
/// <param name="Works">Whether it does; null where that can only be told by publishing.</param>
/// <param name="Words">Why not, or why it cannot be told.</param>
public sealed record ChannelTestPart(string What, bool? Works, string? Words);
