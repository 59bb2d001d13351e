using Engagement.Core.Channels;

namespace Engagement.Core.Tests.Channels;

public sealed class NetworkLabelsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(null, "bot", "!no-unauthenticated", "verified-human")]
    [InlineData("spam", "bot", "spam")]
    [InlineData("!hide", "!hide")]
    public void Only_what_warns_readers_is_a_warning(string? warning, params string[] labels) => Assert.Equal(warning, NetworkLabels.Warning(labels));
}
