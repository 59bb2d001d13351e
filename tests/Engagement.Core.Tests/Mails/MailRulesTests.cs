using Engagement.Core.Mails;

namespace Engagement.Core.Tests.Mails;

public sealed class MailRulesTests
{
    [Fact]
    public void Every_pair_of_states_is_allowed_or_not_on_purpose()
    {
        var states = Enum.GetValues<MailState>();
        var allowed = states.SelectMany(before => states.Where(after => MailRules.CanMove(before, after)).Select(after => $"{before}>{after}"));

        Assert.Equal(
            [
                "Failed>Dropped", "Failed>Waiting", "Sending>Failed", "Sending>Sent", "Sending>Unknown", "Sending>Waiting",
                "Unknown>Dropped", "Unknown>Waiting", "Waiting>Dropped", "Waiting>Failed", "Waiting>Sending", "Waiting>Unknown",
            ],
            allowed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_refused_mail_is_tried_for_a_day_with_growing_pauses_and_then_given_up()
    {
        var due = new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero);
        var good = due + MailRetries.GoodFor;
        var pauses = new List<TimeSpan>();

        var at = due;
        for (var attempts = 1; MailRetries.Next(attempts, false, good, at) is { } next; attempts++)
        {
            pauses.Add(next - at);
            at = next;
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.InRange(pauses.Count, 10, 20);
        Assert.InRange(at, good - TimeSpan.FromHours(2), good);
    }

    [Fact]
    public void What_is_refused_for_good_is_tried_rarely()
    {
        var due = new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero);
        var good = due + MailRetries.GoodFor;

        var tries = 0;
        for (DateTimeOffset? at = due; at is { } moment; at = MailRetries.Next(++tries, true, good, moment))
        {
        }

        Assert.InRange(tries, 5, 8);
    }
}
