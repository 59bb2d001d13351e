namespace Engagement.Core.Channels;

/// <summary>How long a text is on a network.</summary>
/// <param name="Length">In the network's own units.</param>
/// <param name="Limit">How many of them it takes.</param>
/// <param name="Valid">Whether the network takes it as the text of a post without media: not empty, not too long, no forbidden characters.</param>
public sealed record TextMeasure(int Length, int Limit, bool Valid);
