using Engagement.Core.Common;

namespace Engagement.Web.Demo.Past;

/// <summary>The accounts of the demo: two in English, one in Finnish.</summary>
internal sealed record DemoChannels(ChannelId X, ChannelId Facebook, ChannelId Suomi)
{
    public IReadOnlyList<ChannelId> English => [X, Facebook];
}
