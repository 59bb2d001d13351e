using Engagement.App.Channels;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Compose;

/// <summary>What a channel shows in the place of a picture.</summary>
public sealed record MediaCut(ChannelLine Channel, MediaRef Shown);
