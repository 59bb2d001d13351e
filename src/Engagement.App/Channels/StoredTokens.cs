using Engagement.App.Networks;

namespace Engagement.App.Channels;

/// <summary>A channel's tokens as they are stored.</summary>
/// <param name="Tokens">In clear.</param>
/// <param name="Version">What a change must name.</param>
/// <param name="RefreshingUntil">Until when another refresh may be under way.</param>
internal sealed record StoredTokens(ChannelTokens Tokens, int Version, DateTimeOffset? RefreshingUntil)
{
    public override string ToString() => "(tokens)";
}
