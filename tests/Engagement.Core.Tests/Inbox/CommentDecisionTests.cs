using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class CommentDecisionTests
{
    [Theory]
    [MemberData(nameof(Comments.Thanked), MemberType = typeof(Comments))]
    public void Sure_praise_is_thanked(string language, string text)
    {
        var decision = Comments.Decide(language, text);

        Assert.Equal(DecisionKind.Acknowledge, decision.Kind);
    }

    [Theory]
    [MemberData(nameof(Comments.Routed), MemberType = typeof(Comments))]
    public void What_asks_complains_or_is_unclear_goes_to_a_person(string language, string text)
    {
        var decision = Comments.Decide(language, text);

        Assert.Equal(DecisionKind.Route, decision.Kind);
    }

    [Theory]
    [MemberData(nameof(Comments.Held), MemberType = typeof(Comments))]
    public void Spam_and_abuse_are_held(string language, string text)
    {
        var decision = Comments.Decide(language, text);

        Assert.Equal(DecisionKind.Hold, decision.Kind);
    }

    [Theory]
    [InlineData("Here's mine, a 1974 in yellow, still running. What a beautiful car, love it!", true)]
    [InlineData("Here's mine, it never starts", false)]
    public void A_fans_own_picture_is_thanked_only_when_nothing_is_wrong_with_it(string text, bool thanked)
    {
        var triage = TriageReader.Read(text, "en", new(HasMedia: true));

        var decision = AcknowledgementPolicy.Decide(triage, Facts.Open with { HasMedia = true });

        Assert.Equal(thanked, decision.Kind is DecisionKind.Acknowledge);
    }
}
