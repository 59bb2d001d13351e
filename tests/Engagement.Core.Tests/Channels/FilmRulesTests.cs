using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Core.Tests.Channels;

public sealed class FilmRulesTests
{
    [Theory]
    [InlineData(NetworkKind.X, 10, 141, 1280, "the film runs 2:21 min; it takes films of at most 2:20 min.")]
    [InlineData(NetworkKind.X, 10, 0.4, 1280, "the film runs 0.4 s; it takes films of at least 0.5 s.")]
    [InlineData(NetworkKind.X, 600, 60, 1280, "the film has 600.0 MB; it takes at most 512 MB.")]
    [InlineData(NetworkKind.Instagram, 10, 2, 1080, "the film runs 2 s; it takes films of at least 3 s.")]
    [InlineData(NetworkKind.Instagram, 10, 60, 3840, "the film is 3840 pixels wide; it takes at most 1920.")]
    [InlineData(NetworkKind.Instagram, 301, 60, 1080, "the film has 301.0 MB; it takes at most 300 MB.")]
    [InlineData(NetworkKind.Mastodon, 110, 60, 1080, "the film has 110.0 MB; it takes at most 103 MB.")]
    [InlineData(NetworkKind.Facebook, 10, 14_401, 1080, "the film runs 4:00:01 h; it takes films of at most 4:00:00 h.")]
    [InlineData(NetworkKind.Bluesky, 10, 181, 1080, "the film runs 3:01 min; it takes films of at most 3:00 min.")]
    [InlineData(NetworkKind.Webhook, 10, 60, 1080, "a film cannot be sent there from here. Leave the film out, or this channel.")]
    public void What_a_network_refuses_in_a_film_is_said_before(NetworkKind network, int megabytes, double seconds, int width, string words)
    {
        var refusal = Assert.Single(MediaRules.Check(network, "@acme", [Film(megabytes, seconds, width)]));

        Assert.Equal(($"{network} (@acme): {words}", "mediaIds"), (refusal.Words, refusal.Field));
    }

    [Fact]
    public void A_usual_film_is_taken_alone_and_nowhere_beside_pictures()
    {
        var (film, picture) = (Film(20, 30, 1080), new MediaRef(new MediaId(2), "k", "image/jpeg", 900_000, 1080, 1080, ""));
        foreach (var network in new[] { NetworkKind.X, NetworkKind.Facebook, NetworkKind.Instagram, NetworkKind.Mastodon })
        {
            Assert.Empty(MediaRules.Check(network, "acme", [film]));
            Assert.Contains("stands alone", Assert.Single(MediaRules.Check(network, "acme", [film, picture])).Words, StringComparison.Ordinal);
            Assert.Contains("stands alone", Assert.Single(MediaRules.Check(network, "acme", [film, film])).Words, StringComparison.Ordinal);
        }
    }

    private static MediaRef Film(int megabytes, double seconds, int width) =>
        new(new MediaId(1), "k", "video/mp4", megabytes * 1_000_000L, width, 1080, "", TimeSpan.FromSeconds(seconds));
}
