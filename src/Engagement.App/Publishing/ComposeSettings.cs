using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>What holds for everybody who writes posts here.</summary>
/// <param name="AltTextRequired">A picture without a description is not scheduled.</param>
/// <param name="HashtagSets">In the order of their names.</param>
/// <param name="Templates">In the order of their names.</param>
/// <param name="LinkTags">How links are marked.</param>
public sealed record ComposeSettings(bool AltTextRequired, IReadOnlyList<HashtagSet> HashtagSets, IReadOnlyList<PostTemplate> Templates, LinkTags LinkTags)
{
    /// <summary>Before anybody has chosen.</summary>
    public static ComposeSettings Usual { get; } = new(false, [], [], LinkTags.None);
}
