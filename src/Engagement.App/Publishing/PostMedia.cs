using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>That a post shows a picture: by it the library finds every post that uses an item.</summary>
internal sealed class PostMedia
{
    public required PostId PostId { get; init; }

    public required MediaId MediaId { get; init; }
}
