using Engagement.Core.Common;

namespace Engagement.App.Themes;

/// <summary>A channel a theme publishes on.</summary>
internal sealed class ThemeChannel
{
    public required ThemeId ThemeId { get; init; }

    public required ChannelId ChannelId { get; init; }
}
