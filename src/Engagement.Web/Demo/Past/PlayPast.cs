using Engagement.App.Data;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Web.Demo.Past;

/// <summary>
/// Lets the weeks behind us happen, one after another: the clock is set, and the program's own flows do what they would have done then. So
/// the history is no different from one that was lived.
/// </summary>
internal sealed class PlayPast(
    IDbContextFactory<EngagementContext> contexts, DemoClock clock, DemoNetworks networks, FillSlots fill, PastSender sender, PastListener listener, PastDesk desk, PastSurveys surveys)
{
    private static readonly int[] LadderMinutes = [46, 68, 82, 91];

    /// <summary>What is still open on the desk when the demo begins: said so many minutes ago.</summary>
    private static readonly (int MinutesAgo, string Kind)[] Waiting =
        [(118, "complaint"), (83, "question"), (71, "complaint"), (52, "question"), (37, "praise"), (29, "question"), (17, "request"), (9, "question"), (4, "complaint")];

    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset At, int Turn)> agenda = new();
    private readonly HashSet<DateTimeOffset> planned = [];
    private readonly List<SentPost> sent = [];
    private readonly Random dice = new(1958);
    private readonly FanCrowd crowd = new(new Random(1962), "people");
    private DateTimeOffset end;
    private DemoTeam team = null!;
    private int turns;
    private bool refused;

    public async Task RunAsync(DemoTeam people, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        (team, end) = (people, until);
        for (var week = from; week < end; week = week.AddDays(7))
        {
            Plan(week, FillAsync);
        }

        foreach (var (minutes, kind) in Waiting)
        {
            Plan(end.AddMinutes(-minutes), token => WaitAsync(kind, token));
            foreach (var step in LadderMinutes.Where(step => step < minutes))
            {
                Plan(end.AddMinutes(step - minutes), desk.CheckClocksAsync);
            }
        }

        while (agenda.TryDequeue(out var happens, out var when))
        {
            clock.Set(when.At > clock.GetUtcNow() ? when.At : clock.GetUtcNow());
            await happens(ct);
        }

        clock.Set(end);
        await fill.RunAsync(ct);
        await desk.CheckClocksAsync(ct);
    }

    private void Plan(DateTimeOffset at, Func<CancellationToken, Task> happens)
    {
        if (at < end)
        {
            agenda.Enqueue(happens, (at, turns++));
        }
    }

    private async Task FillAsync(CancellationToken ct)
    {
        await fill.RunAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var due = await db.Deliveries.Where(row => row.State == DeliveryState.Pending).Select(row => row.DueAt).Distinct().ToListAsync(ct);
        foreach (var at in due.Where(planned.Add))
        {
            Plan(at, PublishAsync);
        }
    }

    private async Task PublishAsync(CancellationToken ct)
    {
        if (!refused && clock.GetUtcNow() > end.AddDays(-3))
        {
            // Not everything goes well: the calendar has something to show on top.
            refused = true;
            await networks.RefuseNextAsync("x", ct);
        }

        await sender.SendDueAsync(ct);
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var posts = await db.Deliveries
            .Where(row => row.State == DeliveryState.Sent && row.Source == DeliverySource.Post && row.SentAt == now && row.RemoteId != null)
            .Select(row => new SentPost(row.ChannelId, row.Network, row.RemoteId!, row.Language, row.SentAt!.Value))
            .ToListAsync(ct);
        foreach (var post in posts)
        {
            sent.Add(post);
            await networks.LikeAsync(post.NetworkName, post.RemoteId, post.Network == Core.Channels.NetworkKind.X ? dice.Next(20, 90) : dice.Next(60, 240), ct);
            PlanComments(post);
        }
    }

    private void PlanComments(SentPost post)
    {
        for (var count = post.Network == Core.Channels.NetworkKind.X ? dice.Next(1, 4) : dice.Next(2, 6); count > 0; count--)
        {
            var at = post.SentAt.AddMinutes(2 + (-Math.Log(1 - dice.NextDouble()) * 200)).AddSeconds(dice.Next(60));
            Plan(at, token => SayAsync(post, crowd.SayAnything(post.Language), at, answered: true, token));
        }
    }

    private Task WaitAsync(string kind, CancellationToken ct)
    {
        var recent = sent.TakeLast(6).ToList();
        var post = recent[dice.Next(recent.Count)];
        return SayAsync(post, crowd.Say(post.Language, kind), clock.GetUtcNow(), answered: false, ct);
    }

    private async Task SayAsync(SentPost post, FanLine line, DateTimeOffset at, bool answered, CancellationToken ct)
    {
        var remoteId = await networks.CommentAsync(post.NetworkName, post.RemoteId, crowd.Somebody(post.Language), line.Text, at, ct);
        var heardAt = at.AddSeconds(1 + dice.Next(8));
        clock.Set(heardAt);
        switch (await listener.HearAsync(post.Channel, remoteId, heardAt, ct))
        {
            case { Decision: DecisionKind.Acknowledge }:
                await sender.SendDueAsync(ct);
                break;
            case { Decision: DecisionKind.Route } heard:
                await desk.RouteAsync(ct);
                if (answered)
                {
                    PlanAnswer(heard.Conversation, line, post.Language, at);
                }

                break;
        }
    }

    private void PlanAnswer(ConversationId conversation, FanLine line, string language, DateTimeOffset saidAt)
    {
        var minutes = dice.Next(100) switch
        {
            < 70 => dice.Next(4, 45),
            < 93 => dice.Next(45, 87),
            _ => dice.Next(95, 240),
        };
        var (colleague, text) = (team.Desk[dice.Next(team.Desk.Count)], line.Answer ?? Thanks(language));
        foreach (var step in LadderMinutes.Where(step => step < minutes))
        {
            Plan(saidAt.AddMinutes(step), desk.CheckClocksAsync);
        }

        if (dice.Next(3) == 0)
        {
            Plan(saidAt.AddMinutes(minutes - 2), token => desk.TakeAsync(conversation, colleague, token));
        }

        var answeredAt = saidAt.AddMinutes(minutes).AddSeconds(dice.Next(60));
        Plan(answeredAt, token => desk.AnswerAsync(conversation, text, colleague, token));
        if (dice.Next(10) < 9)
        {
            PlanEnd(conversation, answeredAt.AddMinutes(dice.Next(2, 40)), colleague, language);
        }
    }

    private void PlanEnd(ConversationId conversation, DateTimeOffset closedAt, DemoColleague colleague, string language)
    {
        Plan(closedAt, token => desk.CloseAsync(conversation, token));
        Plan(closedAt.AddMinutes(11), async token =>
        {
            if (await surveys.AskAsync(conversation, token) is { } key)
            {
                Plan(closedAt.AddMinutes(90 + (conversation.Value % 600)), answer => RateAsync(conversation, key, colleague, language, answer));
            }
        });
    }

    // Whoever was not happy is answered once more.
    private async Task RateAsync(ConversationId conversation, string key, DemoColleague colleague, string language, CancellationToken ct)
    {
        if (!await surveys.AnswerAsync(key, language, ct))
        {
            var at = clock.GetUtcNow();
            Plan(at.AddMinutes(24), token => desk.AnswerAsync(conversation, Sorry(language), colleague, token));
            Plan(at.AddMinutes(40), token => desk.CloseAsync(conversation, token));
        }
    }

    private static string Sorry(string language) => language == "fi"
        ? "Kiitos suorasta palautteesta. Vastasimme ohi kysymyksesi; selvitämme asian ja palaamme tähän tänään."
        : "Thank you for telling us straight. Our answer missed your question; we look into it and come back to you here today.";

    private static string Thanks(string language) =>
        language == "fi" ? "Kiitos, tämä ilahduttaa koko porukkaa." : "Thank you, this means a lot to all of us here.";
}
