using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class SurveyRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(NetworkKind.Facebook, true)]
    [InlineData(NetworkKind.Mastodon, true)]
    [InlineData(NetworkKind.Bluesky, true)]
    [InlineData(NetworkKind.Instagram, false)]
    [InlineData(NetworkKind.Webhook, false)]
    public void A_person_whom_we_answered_is_asked_where_the_network_has_a_way(NetworkKind network, bool asked) =>
        Assert.Equal(asked, SurveyRules.Decide(Facts() with { Network = network }).Allowed);

    [Fact]
    public void A_person_is_asked_once_in_thirty_days()
    {
        Assert.False(SurveyRules.Decide(Facts() with { LastAskedAt = Now.AddDays(-30).AddSeconds(1) }).Allowed);
        Assert.True(SurveyRules.Decide(Facts() with { LastAskedAt = Now.AddDays(-30) }).Allowed);
    }

    [Fact]
    public void X_wants_a_label_one_automatic_answer_and_to_be_spoken_to()
    {
        var labelled = Facts() with { Network = NetworkKind.X, Labelled = true };

        Assert.True(SurveyRules.Decide(labelled).Allowed);
        Assert.False(SurveyRules.Decide(labelled with { Labelled = false }).Allowed);
        Assert.False(SurveyRules.Decide(labelled with { ThankedByRobot = true }).Allowed);
        Assert.Equal("No.", SurveyRules.Decide(labelled with { MayReply = NetworkRule.No("No.") }).Words);
    }

    [Fact]
    public void Facebook_takes_a_private_message_for_seven_days()
    {
        Assert.False(SurveyRules.Decide(Facts() with { LastSaidAt = Now.AddDays(-7) }).Allowed);
        Assert.True(SurveyRules.Decide(Facts() with { LastSaidAt = Now.AddDays(-7).AddMinutes(1) }).Allowed);
        Assert.Contains("seven days", SurveyRules.Decide(Facts() with { LastSaidAt = Now.AddDays(-7), MayReply = NetworkRule.No("No.") }).Words, StringComparison.Ordinal);
        Assert.Equal("No.", SurveyRules.Decide(Facts() with { MayReply = NetworkRule.No("No.") }).Words);
    }

    [Fact]
    public void Nobody_is_asked_who_was_not_answered_or_would_not_want_it()
    {
        SurveyFacts[] left =
        [
            Facts() with { AnsweredByPerson = false }, Facts() with { IsRobot = true }, Facts() with { IsErased = true }, Facts() with { WantsNoRobot = true },
            Facts() with { IsSpamOrAbuse = true }, Facts() with { LastSaidAt = null },
        ];

        var verdicts = left.Select(SurveyRules.Decide).ToList();

        Assert.All(verdicts, verdict => Assert.False(verdict.Allowed));
        Assert.Equal(left.Length, verdicts.Select(verdict => verdict.Words).Distinct().Count());
    }

    [Theory]
    [InlineData("fi", "en", "fi")]
    [InlineData("en", "fi-FI", "en")]
    [InlineData("sv", "fi-FI", "fi")]
    [InlineData(null, "de", "en")]
    public void A_person_is_written_to_in_their_own_language_or_the_channels(string? read, string channel, string expected) =>
        Assert.Equal(expected, PersonLanguage.Of(read, channel));

    private static SurveyFacts Facts() => new() { Network = NetworkKind.Facebook, Now = Now, LastSaidAt = Now.AddDays(-1), AnsweredByPerson = true };
}
