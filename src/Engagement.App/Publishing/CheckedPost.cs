using Engagement.App.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>A draft that breaks no rule, with the rows it names.</summary>
internal sealed record CheckedPost(PostDraft Draft, IReadOnlyList<Channel> Channels, IReadOnlyList<MediaRef> Media);
