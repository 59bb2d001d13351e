using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Core.Tests.Channels;

public sealed class PictureRulesTests
{
    [Theory]
    [InlineData(NetworkKind.X, "image/png", 1_000, 800, 600, 5, "5 pictures; it takes at most 4.")]
    [InlineData(NetworkKind.X, "image/gif", 1_000, 800, 600, 2, "a GIF must stand alone.")]
    [InlineData(NetworkKind.X, "image/png", 5_100_000, 800, 600, 1, "picture 1 has 5.1 MB; it takes at most 5 MB.")]
    [InlineData(NetworkKind.Bluesky, "image/jpeg", 1_500_000, 800, 600, 1, "picture 1 has 1.5 MB; it takes at most 1 MB.")]
    [InlineData(NetworkKind.Instagram, "image/png", 1_000, 800, 800, 1, "picture 1 is PNG; it takes JPEG.")]
    [InlineData(NetworkKind.Instagram, "image/jpeg", 1_000, 800, 200, 1, "picture 1 is 800 × 200; its shape must lie between 4:5 and 1.91:1.")]
    [InlineData(NetworkKind.Instagram, "image/jpeg", 1_000, 800, 600, 0, "a post needs a picture or film there.")]
    public void What_a_network_refuses_is_said_with_limit_and_value(NetworkKind network, string type, long bytes, int width, int height, int count, string words)
    {
        var pictures = Enumerable.Repeat(new MediaRef(new MediaId(1), "k", type, bytes, width, height, ""), count).ToList();

        var refusal = Assert.Single(MediaRules.Check(network, "@acme", pictures));

        Assert.Equal($"{network} (@acme): {words}", refusal.Words);
        Assert.Equal("mediaIds", refusal.Field);
    }

    [Theory]
    [InlineData(NetworkKind.X)]
    [InlineData(NetworkKind.Facebook)]
    [InlineData(NetworkKind.Instagram)]
    [InlineData(NetworkKind.Bluesky)]
    [InlineData(NetworkKind.Mastodon)]
    public void A_usual_photograph_is_taken_everywhere(NetworkKind network) =>
        Assert.Empty(MediaRules.Check(network, "acme", [new MediaRef(new MediaId(1), "k", "image/jpeg", 900_000, 1200, 900, "A car")]));
}
