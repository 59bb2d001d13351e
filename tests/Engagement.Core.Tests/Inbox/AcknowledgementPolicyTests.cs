using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Core.Tests.Inbox;

public sealed class AcknowledgementPolicyTests
{
    private static readonly Triage Praise = TriageReader.Read("Thank you, this made my day!", "en", null);

    public static TheoryData<string, DecisionFacts, DecisionKind> Forbidding { get; } = new()
    {
        { DecisionRules.Own, Facts.Open with { IsOurs = true }, DecisionKind.Ignore },
        { DecisionRules.Robot, Facts.Open with { AuthorIsRobot = true }, DecisionKind.Ignore },
        { DecisionRules.AuthorGone, Facts.Open with { AuthorIsGone = true }, DecisionKind.Ignore },
        { DecisionRules.Labelled, Facts.Open with { Label = "spam" }, DecisionKind.Hold },
        { DecisionRules.AlreadyAcknowledged, Facts.Open with { AcknowledgedInThread = true }, DecisionKind.Ignore },
        { DecisionRules.Waits, Facts.Open with { IsWaiting = true, AcknowledgedPersonToday = 1 }, DecisionKind.Ignore },
        { DecisionRules.PersonSpoke, Facts.Open with { PersonHasReplied = true }, DecisionKind.Route },
        { DecisionRules.PersonSpoke, Facts.Open with { PersonHasReplied = true, AcknowledgedInThread = true }, DecisionKind.Route },
        { DecisionRules.ChannelOff, Facts.Open with { Mode = AcknowledgementMode.Off }, DecisionKind.Route },
        { DecisionRules.ChannelOff, Facts.Open with { Mode = AcknowledgementMode.Off, LoopSign = "Reads like another company's desk", IsOld = true }, DecisionKind.Route },
        { DecisionRules.NetworkForbids, Facts.Open with { NetworkAllowsReply = false }, DecisionKind.Route },
        { DecisionRules.PersonCap, Facts.Open with { AcknowledgedPersonToday = 1 }, DecisionKind.Route },
        { DecisionRules.ChannelCap, Facts.Open with { AcknowledgedChannelToday = 200 }, DecisionKind.Route },
        { DecisionRules.Loop, Facts.Open with { LoopSign = "The author's name is a robot's" }, DecisionKind.Ignore },
        { DecisionRules.OptedOut, Facts.Open with { PersonOptedOut = true }, DecisionKind.Ignore },
        { DecisionRules.Objected, Facts.Open with { IsObjected = true }, DecisionKind.Route },
        { DecisionRules.TooOld, Facts.Open with { IsOld = true }, DecisionKind.Ignore },
        { DecisionRules.Empty, Facts.Open with { IsEmptyText = true }, DecisionKind.Route },
        { DecisionRules.PictureOnly, Facts.Open with { IsEmptyText = true, HasMedia = true }, DecisionKind.Route },
    };

    [Fact]
    public void Praise_with_nothing_against_it_is_thanked()
    {
        var decision = AcknowledgementPolicy.Decide(Praise, Facts.Open);

        Assert.Equal((DecisionKind.Acknowledge, DecisionRules.SurePraise), (decision.Kind, decision.Rule));
    }

    [Theory]
    [InlineData(true, false, "liked, without words")]
    [InlineData(false, true, "thanked when the quiet hours are over")]
    [InlineData(true, true, "liked when the quiet hours are over")]
    public void The_reason_says_how_and_when_it_is_thanked(bool byLike, bool quiet, string how)
    {
        var decision = AcknowledgementPolicy.Decide(Praise, Facts.Open with { ByLike = byLike, IsQuietTime = quiet });

        Assert.Equal((DecisionKind.Acknowledge, DecisionRules.SurePraise), (decision.Kind, decision.Rule));
        Assert.EndsWith(how, decision.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_only_keeps_thanks_back_keeps_a_question_from_a_person()
    {
        var question = TriageReader.Read("When does the shop in Turku open?", "en", null);

        var decision = AcknowledgementPolicy.Decide(
            question, Facts.Open with { LoopSign = "Answered sooner than a person can read", PersonOptedOut = true, IsOld = true, IsQuietTime = true });

        Assert.Equal((DecisionKind.Route, DecisionRules.QuestionMark), (decision.Kind, decision.Rule));
    }

    [Fact]
    public void A_dry_run_decides_as_the_real_one()
    {
        var decision = AcknowledgementPolicy.Decide(Praise, Facts.Open with { Mode = AcknowledgementMode.DryRun });

        Assert.Equal(AcknowledgementPolicy.Decide(Praise, Facts.Open), decision);
    }

    [Theory]
    [MemberData(nameof(Forbidding))]
    public void Each_fact_that_forbids_is_named(string rule, DecisionFacts facts, DecisionKind kind)
    {
        var decision = AcknowledgementPolicy.Decide(Praise, facts);

        Assert.Equal((kind, rule), (decision.Kind, decision.Rule));
        Assert.NotEmpty(decision.Reason);
    }

    [Theory]
    [InlineData("Thank you! Is this for sale?", DecisionRules.QuestionMark)]
    [InlineData("do you ship to Norway", DecisionRules.Question)]
    [InlineData("worst garage ever, useless", DecisionRules.Complaint)]
    [InlineData("please send me a brochure", DecisionRules.Request)]
    [InlineData("My brakes failed yesterday", DecisionRules.Urgent)]
    [InlineData("Hermoso coche, gracias por compartir", DecisionRules.Language)]
    public void The_words_decide_before_anything_else(string text, string rule)
    {
        var decision = AcknowledgementPolicy.Decide(TriageReader.Read(text, null, null), Facts.Open);

        Assert.Equal((DecisionKind.Route, rule), (decision.Kind, decision.Rule));
    }

    [Fact]
    public void A_threat_reaches_a_person_even_when_it_is_abuse()
    {
        var triage = TriageReader.Read("fucking bitch I will kill you", "en", null);

        var decision = AcknowledgementPolicy.Decide(triage, Facts.Open);

        Assert.Equal(DecisionRules.Urgent, decision.Rule);
    }

    [Fact]
    public void No_reading_is_thanked_under_facts_that_forbid_it()
    {
        var readings =
            from intent in Gen.Elements(Enum.GetValues<Intent>())
            from urgency in Gen.Elements(Enum.GetValues<Urgency>())
            from language in Gen.Elements("en", "fi", "und")
            from p in Gen.Choose(0, 1_000_000).Select(n => n / 1_000_000.0).ArrayOf(7)
            select new Triage(language, intent, new(p[0], p[1], p[2], p[3], p[4], p[5], p[6]), null, urgency, null, []) { Thanks = 20 };
        var facts = Gen.Elements(Forbidding.Select(row => row.Data.Item2).ToArray());

        Prop.ForAll(
            readings.ToArbitrary(),
            facts.ToArbitrary(),
            (triage, forbidding) => AcknowledgementPolicy.Decide(triage, forbidding).Kind is not DecisionKind.Acknowledge).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Only_sure_praise_and_fan_content_without_urgency_in_our_languages_is_ever_thanked()
    {
        var readings =
            from intent in Gen.Elements(Enum.GetValues<Intent>())
            from urgency in Gen.Elements(Enum.GetValues<Urgency>())
            from language in Gen.Elements("en", "fi", "und", "sv")
            select new Triage(language, intent, new(0.001, 0.001, 0.001, 0.999, 0.001, 0.001, 0.001), null, urgency, null, []) { Thanks = 20 };

        Prop.ForAll(readings.ToArbitrary(), triage =>
            AcknowledgementPolicy.Decide(triage, Facts.Open).Kind is DecisionKind.Acknowledge
            == (triage is { Intent: Intent.Praise or Intent.FanContent, Urgency: Urgency.None, Language: "en" or "fi" })).QuickCheckThrowOnFailure();
    }
}
