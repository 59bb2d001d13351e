using Engagement.Core.Channels;
using Engagement.Core.Publishing;

namespace Engagement.Core.Tests.Publishing;

public sealed class LinkTagsTests
{
    private static readonly LinkTags Ours = new("social", "always on", ["aurora-motors.com"]);

    [Theory]
    [InlineData("See https://aurora-motors.com/kaarna.", "See https://aurora-motors.com/kaarna?utm_source=x&utm_medium=social&utm_campaign=always-on.")]
    [InlineData("https://www.aurora-motors.com/a?b=c#top end", "https://www.aurora-motors.com/a?b=c&utm_source=x&utm_medium=social&utm_campaign=always-on#top end")]
    [InlineData("https://other.com/ aurora-motors.com", "https://other.com/ aurora-motors.com")]
    [InlineData("https://aurora-motors.com/?utm_source=mail", "https://aurora-motors.com/?utm_source=mail")]
    public void Our_own_links_are_marked_once(string text, string expected) => Assert.Equal(expected, Ours.Apply(text, NetworkKind.X, null));

    [Fact]
    public void The_theme_is_the_campaign() =>
        Assert.EndsWith("utm_campaign=throwback-thursday", Ours.Apply("https://aurora-motors.com/", NetworkKind.Facebook, "Throwback Thursday!"), StringComparison.Ordinal);

    [Fact]
    public void Without_a_medium_nothing_is_marked() =>
        Assert.Equal("https://aurora-motors.com/", LinkTags.None.Apply("https://aurora-motors.com/", NetworkKind.X, "Theme"));
}
