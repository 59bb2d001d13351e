using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>On a channel another picture is shown in the place of one of the post's: cut for it, made smaller for it, or its own.</summary>
/// <param name="ChannelId">Where.</param>
/// <param name="MediaId">The picture of the post.</param>
/// <param name="ShownId">What is shown there instead.</param>
public sealed record PictureChoice(ChannelId ChannelId, MediaId MediaId, MediaId ShownId);
