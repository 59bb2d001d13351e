using Engagement.Core.Channels;
using Engagement.Core.Publishing;

namespace Engagement.Core.Tests.Publishing;

public sealed class PostRulesTests
{
    private static readonly string[] Moves =
    [
        "Draft>InReview", "Draft>Scheduled", "Draft>Cancelled",
        "InReview>ChangesRequested", "InReview>Approved", "InReview>Scheduled", "InReview>Cancelled",
        "ChangesRequested>InReview", "ChangesRequested>Scheduled", "ChangesRequested>Cancelled",
        "Approved>Scheduled", "Approved>ChangesRequested", "Approved>Cancelled",
        "Scheduled>InReview", "Scheduled>Cancelled",
    ];

    [Fact]
    public void Every_pair_of_states_is_allowed_or_refused_with_words_as_the_table_says()
    {
        foreach (var from in Enum.GetValues<PostState>())
        {
            foreach (var to in Enum.GetValues<PostState>())
            {
                var allowed = Moves.Contains($"{from}>{to}");
                Assert.Equal(allowed, PostRules.CanMove(from, to));
                Assert.Equal(allowed, PostRules.WhyNot(from, to) is null);
            }
        }
    }

    [Fact]
    public void A_text_too_long_names_channel_length_and_limit()
    {
        var refusal = PostText.Check("text", NetworkKind.X, "acme", new string('a', 300), withMedia: false)!;

        Assert.Equal("The text is 300 characters long on X (@acme); the limit is 280.", refusal.Words);
        Assert.Equal(("text", 280, 300, "acme"), (refusal.Field, refusal.Limit, refusal.Value, refusal.Channel));
    }

    [Fact]
    public void A_picture_may_stand_alone_and_nothing_may_not()
    {
        Assert.Null(PostText.Check("text", NetworkKind.Bluesky, "acme.test", "", withMedia: true));
        Assert.Contains("empty", PostText.Check("text", NetworkKind.Bluesky, "acme.test", "", withMedia: false)!.Words, StringComparison.Ordinal);
    }
}
