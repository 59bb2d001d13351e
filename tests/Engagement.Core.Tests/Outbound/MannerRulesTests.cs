using Engagement.Core.Channels;
using Engagement.Core.Outbound;

namespace Engagement.Core.Tests.Outbound;

public sealed class MannerRulesTests
{
    private static readonly Poll YesNo = new(["Yes", "No"], 60);

    [Theory]
    [InlineData("https://bsky.app/profile/alice.test/post/3kabc", "alice.test", "3kabc")]
    [InlineData("at://did:plc:abc/app.bsky.feed.post/3kabc", "did:plc:abc", "3kabc")]
    public void The_post_that_is_quoted_is_read_from_its_address(string address, string author, string key) =>
        Assert.Equal(new QuotedPost(author, key), QuotedPost.Read(address));

    [Theory]
    [InlineData("https://bsky.app/profile/alice.test")]
    [InlineData("http://bsky.app/profile/a/post/b")]
    [InlineData("at://did:plc:abc/app.bsky.feed.like/3kabc")]
    [InlineData("hello")]
    public void What_is_no_post_is_refused_by_name(string address) =>
        Assert.Equal("manner.quote", Assert.Single(MannerRules.Check(new Manner { Quote = address })).Field);

    [Fact]
    public void A_poll_has_two_to_four_different_answers_and_an_end()
    {
        Poll[] wrong = [new(["One"]), new(["1", "2", "3", "4", "5"]), new(["a", " "]), new(["a", "A"]), new([new string('a', 51), "b"]), new(["a", "b"], 4), new(["a", "b"], 20_000)];

        Assert.All(wrong, poll => Assert.Equal("manner.poll", Assert.Single(MannerRules.Check(new Manner { Poll = poll })).Field));
        Assert.Empty(MannerRules.Check(new Manner { Poll = YesNo }));
    }

    [Fact]
    public void A_poll_goes_only_where_polls_are_known_and_without_pictures()
    {
        var asked = new Manner { Poll = YesNo };

        Assert.Empty(MannerRules.Check(asked, NetworkKind.Mastodon, "acme", ["Well?"], null, withMedia: false));
        Assert.Single(MannerRules.Check(asked, NetworkKind.Mastodon, "acme", ["Well?"], null, withMedia: true));
        Assert.Contains("knows no polls", Assert.Single(MannerRules.Check(asked, NetworkKind.Facebook, "acme", ["Well?"], null, withMedia: false)).Words, StringComparison.Ordinal);
        Assert.Single(MannerRules.Check(new Manner { Poll = new([new string('a', 26), "b"]) }, NetworkKind.X, "acme", ["Well?"], null, withMedia: false));
    }

    [Fact]
    public void A_warning_counts_into_the_length()
    {
        var warned = new Manner { ContentWarning = "Food" };

        Assert.Empty(MannerRules.Check(warned, NetworkKind.Mastodon, "acme", [new string('a', 496)], null, withMedia: false));
        Assert.Equal(501, Assert.Single(MannerRules.Check(warned, NetworkKind.Mastodon, "acme", [new string('a', 497)], null, withMedia: false)).Value);
        Assert.Empty(MannerRules.Check(warned, NetworkKind.Bluesky, "acme", [new string('a', 300)], null, withMedia: false));
    }

    [Fact]
    public void A_warning_counts_into_every_part_by_the_limit_of_the_server()
    {
        var warned = new Manner { ContentWarning = "Food" };
        string[] parts = ["Short", new string('a', 497), "Shorter"];

        var refused = Assert.Single(MannerRules.Check(warned, NetworkKind.Mastodon, "acme", parts, null, withMedia: false));
        Assert.Equal((500, 501), ((int)refused.Limit!, (int)refused.Value!));
        Assert.Empty(MannerRules.Check(warned, NetworkKind.Mastodon, "acme", parts, 501, withMedia: false));
        refused = Assert.Single(MannerRules.Check(warned, NetworkKind.Mastodon, "acme", ["Short"], 8, withMedia: false));
        Assert.Equal("With its content warning the text is 9 characters long on Mastodon (@acme); the limit is 8.", refused.Words);
    }

    [Fact]
    public void X_takes_the_next_smaller_circle_and_later_parts_keep_what_belongs_to_all()
    {
        var manner = new Manner { ContentWarning = "Food", Replies = ReplyCircle.Nobody, Poll = YesNo, Quote = "at://did:plc:abc/app.bsky.feed.post/3kabc" };

        Assert.Equal(ReplyCircle.Mentioned, MannerRules.CircleOn(NetworkKind.X, ReplyCircle.Nobody));
        Assert.Equal(ReplyCircle.Nobody, MannerRules.CircleOn(NetworkKind.Bluesky, ReplyCircle.Nobody));
        Assert.Equal(new Manner { ContentWarning = "Food" }, manner.Below());
        Assert.Null(new Manner { Poll = YesNo }.Below());
    }
}
