using Engagement.Core.Channels;

namespace Engagement.Core.Tests.Channels;

public sealed class NetworkRulesTests
{
    [Theory]
    [InlineData("hey @Acme look", false, false, true)]
    [InlineData("hey @acme_fans look", false, false, false)]
    [InlineData("mail me@acme now", false, false, false)]
    [InlineData("nice", true, false, true)]
    [InlineData("nice", false, true, true)]
    [InlineData("nice", false, false, false)]
    public void X_lets_us_reply_only_to_people_who_engaged_us(string text, bool answersUs, bool quotesUs, bool allowed)
    {
        var rule = NetworkRules.MayReply(NetworkKind.X, "@acme", text, answersUs, quotesUs);

        Assert.Equal(allowed, rule.Allowed);
        Assert.Equal(allowed, rule.Words is null);
    }

    [Theory]
    [InlineData(NetworkKind.Facebook)]
    [InlineData(NetworkKind.Bluesky)]
    public void Other_networks_let_us_reply_to_any_comment(NetworkKind network) =>
        Assert.True(NetworkRules.MayReply(network, "acme", "nice", answersUs: false).Allowed);

    [Theory]
    [InlineData(NetworkKind.X, "plain words", 0.015)]
    [InlineData(NetworkKind.X, "see example.com", 0.20)]
    public void X_costs_more_with_a_link(NetworkKind network, string text, double price) =>
        Assert.Equal((decimal)price, NetworkRules.Price(network, text));

    [Fact]
    public void Facebook_is_free() => Assert.Null(NetworkRules.Price(NetworkKind.Facebook, "see example.com"));

    [Fact]
    public void A_like_on_X_is_refused_in_words() =>
        Assert.Equal("X does not let this account like by API.", NetworkRules.MayLike(NetworkKind.X).Words);
}
