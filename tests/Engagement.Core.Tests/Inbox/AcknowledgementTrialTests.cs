using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class AcknowledgementTrialTests
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");
    private static readonly DateTimeOffset Evening = new(2026, 11, 26, 21, 50, 0, TimeSpan.Zero);

    [Fact]
    public void Each_thanks_counts_towards_the_caps_of_those_after_it_and_a_new_day_begins_in_the_channels_zone()
    {
        var comments = new[]
        {
            Praise(1, thread: 1, person: 1, Evening),
            Praise(2, thread: 1, person: 1, Evening.AddMinutes(1)),
            Praise(3, thread: 2, person: 1, Evening.AddMinutes(2)),
            Praise(4, thread: 3, person: 2, Evening.AddMinutes(3)),
            Praise(5, thread: 4, person: 3, Evening.AddMinutes(4)),
            Praise(6, thread: 5, person: 1, Evening.AddMinutes(11)),
        };

        var rules = AcknowledgementTrial.Run(comments, Helsinki).Select(decision => decision.Rule);

        Assert.Equal(
            [DecisionRules.SurePraise, DecisionRules.AlreadyAcknowledged, DecisionRules.PersonCap, DecisionRules.SurePraise, DecisionRules.ChannelCap, DecisionRules.SurePraise],
            rules);
    }

    [Fact]
    public void Where_a_question_waits_no_thanks_come_before_its_answer()
    {
        var question = Praise(1, thread: 1, person: 1, Evening) with { Triage = TriageReader.Read("When does the shop open?", "en", null) };

        var rules = AcknowledgementTrial.Run([question, Praise(2, thread: 1, person: 1, Evening.AddMinutes(1)), Praise(3, thread: 2, person: 1, Evening.AddMinutes(2))], Helsinki).Select(decision => decision.Rule);

        Assert.Equal([DecisionRules.QuestionMark, DecisionRules.Waits, DecisionRules.SurePraise], rules);
    }

    private static TrialComment Praise(long id, long thread, long person, DateTimeOffset at) => new(
        InteractionId.From(id), ConversationId.From(thread), ContactId.From(person), at,
        TriageReader.Read("Thank you, this made my day!", "en", null), Facts.Open with { PersonDailyCap = 1, ChannelDailyCap = 2 });
}
