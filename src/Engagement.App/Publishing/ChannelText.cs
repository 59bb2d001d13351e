using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>The words of a post on one channel.</summary>
public sealed record ChannelText(ChannelId ChannelId, string Text);
