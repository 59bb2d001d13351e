using Engagement.Core.Inbox;
using Engagement.Core.Inbox.Learning;

namespace Engagement.Core.Tests.Inbox;

public sealed class LocalLayerTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] Sarcasm = ["Wow great parking at the Espoo shop", "Great parking again at the shop, wow", "What wonderful parking you have, great", "The parking is just great, love it"];

    [Fact]
    public void What_people_correct_is_read_so_the_next_time_and_other_comments_stay_as_they_were()
    {
        var layer = LocalTrainer.Learn(Lessons(Sarcasm, Intent.Complaint));

        Assert.Equal(Intent.Praise, Read("Great parking at the shop again", LocalLayer.Empty).Intent);
        Assert.Equal(Intent.Complaint, Read("Great parking at the shop again", layer).Intent);
        Assert.Contains("parking", Read("Great parking at the shop again", layer).Reasons.Single(reason => reason.StartsWith("learned: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(Read("Kiitos, tämä piristi päivää 😊", LocalLayer.Empty), Read("Kiitos, tämä piristi päivää 😊", layer), Same);
        Assert.Equal(4, layer.Terms.Single(term => term.Words == "parking").Lessons);
    }

    [Fact]
    public void The_same_corrections_teach_the_same_and_others_teach_otherwise()
    {
        var lessons = Lessons(Sarcasm, Intent.Complaint);

        Assert.Equal(LocalTrainer.Learn(lessons).Terms, LocalTrainer.Learn(lessons).Terms);
        Assert.NotEqual(LocalTrainer.Learn(lessons).Terms, LocalTrainer.Learn([.. lessons.Take(3)]).Terms);
        Assert.Empty(LocalTrainer.Learn([]).Terms);
    }

    [Fact]
    public void Praise_that_was_nearly_sure_is_thanked_once_people_say_that_it_is_praise()
    {
        const string text = "Our whole club enjoys these archive evenings";
        var layer = LocalTrainer.Learn(Lessons([.. Enumerable.Repeat(text, 6)], Intent.Praise));

        Assert.InRange(Read(text, layer).Thanks - Read(text, LocalLayer.Empty).Thanks, 1, 1.5001);
    }

    [Theory]
    [MemberData(nameof(Comments.Routed), MemberType = typeof(Comments))]
    public void Nothing_that_people_teach_brings_thanks_to_what_a_person_must_see(string language, string text)
    {
        var layer = LocalTrainer.Learn(Lessons([.. Enumerable.Repeat(text, 30)], Intent.Praise));
        var (before, after) = (Read(text, LocalLayer.Empty, language), Read(text, layer, language));

        if (AcknowledgementPolicy.Decide(before, Facts.Open).Rule != DecisionRules.Unsure)
        {
            Assert.NotEqual(DecisionKind.Acknowledge, AcknowledgementPolicy.Decide(after, Facts.Open).Kind);
        }

        Assert.InRange(after.Thanks, double.NegativeInfinity, before.Thanks + 1.5001);
    }

    [Fact]
    public void The_trial_reads_each_comment_with_what_was_learned_before_it()
    {
        var lessons = Lessons([.. Enumerable.Range(0, 40).Select(index => $"{Sarcasm[index % 4]} {index}")], Intent.Complaint);

        var quality = LearningTrial.Run(lessons, Start.AddHours(10));
        var nothingBefore = LearningTrial.Run([.. lessons.Take(1)], Start);

        Assert.Equal((30, 30), (quality.Comments, quality.MustSee));
        Assert.True(quality.IsTelling);
        Assert.True(quality.RightAfter > quality.RightBefore + 15, quality.ToString());
        Assert.Equal(nothingBefore.RightBefore, nothingBefore.RightAfter);
    }

    private static List<Lesson> Lessons(string[] texts, Intent intent) =>
        [.. texts.Select((text, index) => new Lesson(text, "en", false, intent, Start.AddHours(index)))];

    private static Triage Read(string text, LocalLayer layer, string language = "en") => TriageReader.Read(text, language, null, layer);

    private static bool Same(Triage left, Triage right) => (left.Intent, left.Thanks, left.Probabilities) == (right.Intent, right.Thanks, right.Probabilities);
}
