namespace Engagement.Core.Channels;

/// <summary>A web address inside a text.</summary>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">Its length in them.</param>
/// <param name="Address">As written.</param>
/// <param name="HasProtocol">Whether it begins with http:// or https://.</param>
public sealed record TextLink(int Start, int Length, string Address, bool HasProtocol);
