using Engagement.App.Inbox;
using Engagement.App.Outbound;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Routing;

namespace Engagement.Tests.Reporting;

/// <summary>Conversations of a generated year: comments, some of robots and some taken back, answers, thanks, hand-overs, ladders, resolutions that hold or do not.</summary>
internal sealed class YearThreads
{
    private const int Staff = 12;

    private readonly ReportScene scene;
    private readonly PlainYear plain;
    private readonly Random random;
    private readonly List<Contact> contacts = [];

    public YearThreads(ReportScene scene, PlainYear plain, Random random)
    {
        (this.scene, this.plain, this.random) = (scene, plain, random);
        Queues =
        [
            Queue("Care", TimeSpan.FromMinutes(75), usual: true), Queue("Press", TimeSpan.FromHours(4), usual: false), Queue("Product", TimeSpan.FromMinutes(90), usual: false),
        ];
    }

    public List<Queue> Queues { get; }

    public int Said { get; private set; }

    public Conversation Newest { get; private set; } = null!;

    public void Add(List<object> rows, App.Channels.Channel channel, Delivery? root, ThemeId? theme, double first, int most)
    {
        // A person has one thread under a post.
        var known = root is null && contacts.Count > 20 && random.Next(3) == 0 ? contacts[random.Next(contacts.Count)] : null;
        var (contact, thread) = scene.Thread(root, channel, known);
        if (known is null)
        {
            rows.Add(Introduce(contact, first));
        }
        else if (ReportScene.At(first) < contact.FirstSeenAt)
        {
            contact.FirstSeenAt = ReportScene.At(first);
            plain.People[contact.Id] = plain.People[contact.Id] with { FirstSeen = contact.FirstSeenAt };
        }

        var one = new PlainThread(thread.Id, channel.Id, contact.Id, root is not null, theme) { Target = Queues[0].FirstAnswerTarget };
        plain.Threads.Add(thread.Id, one);
        thread.Hear("", ReportScene.At(first));
        rows.Add(thread);
        Newest = thread;
        var at = first;
        var thanked = false;
        for (var left = random.Next(1, 4); left > 0 && Said < most; left--)
        {
            AddComment(rows, thread, one, at, ref thanked);
            at += 1 + (random.NextDouble() * 5000);
        }

        AddQueues(rows, thread, one, first);
        AddLadder(rows, one, first);
        Resolve(thread, one, first);
    }

    private Contact Introduce(Contact contact, double first)
    {
        contact.FirstSeenAt = ReportScene.At(first);
        (contact.LastSeenAt, contact.CountedAt) = (scene.App.Clock.GetUtcNow(), scene.App.Clock.GetUtcNow());
        (contact.IsRobot, contact.Followers) = (random.Next(12) == 0, random.Next(2) == 0 ? null : random.Next(20_000));
        contact.Figures = new(random.Next(1, 9), random.Next(6), random.Next(3), random.Next(4));
        contacts.Add(contact);
        plain.People.Add(contact.Id, new PlainPerson(contact.FirstSeenAt, contact.IsRobot, contact.Followers, contact.Figures));
        return contact;
    }

    private void AddComment(List<object> rows, Conversation thread, PlainThread one, double at, ref bool thanked)
    {
        Said++;
        var (intent, mood) = ((Intent)random.Next(8), random.Next(4) == 0 ? null : (Sentiment?)random.Next(3));
        var (ours, deleted) = (random.Next(12) == 0, random.Next(10) == 0 ? at + random.Next(4000) : (double?)null);
        var (interaction, triage) = scene.Said(thread, at, intent, mood, ours, deleted, lag: random.NextDouble() * 900);
        var corrected = random.Next(8) == 0 ? (Intent?)random.Next(8) : null;
        if (corrected is { } marked)
        {
            triage.Correct(marked, null, ReportScene.At(at + 1));
        }

        rows.AddRange([interaction, triage]);
        if (ours)
        {
            // Somebody of ours answered on the network itself.
            plain.Add(new PlainReply(null, thread.Id, null, ReportScene.At(at), ReportScene.At(at), true, null));
        }
        else
        {
            thread.Hear("Words", ReportScene.At(at));
            plain.Comments.Add(new PlainComment(interaction.Id, one, interaction.CreatedAt, interaction.ReceivedAt, corrected ?? intent, mood, interaction.DeletedAt));
            one.Moods.AddRange(mood is { } felt ? [(interaction.CreatedAt, felt)] : []);
        }

        if (random.Next(2) == 0)
        {
            AddReply(rows, thread, interaction, at + (random.NextDouble() * 150));
        }
        else if (!ours && !thanked && random.Next(2) == 0)
        {
            thanked = true;
            var thanks = scene.Reply(thread, at + 1, at + 1, DeliverySource.Acknowledgement, interaction.Id);
            rows.Add(thanks);
            var wrong = corrected is Intent.Question or Intent.Complaint or Intent.Request;
            plain.Add(new PlainReply(thanks.Id, thread.Id, interaction.Id, ReportScene.At(at + 1), ReportScene.At(at + 1), false, null) { Wrong = wrong });
        }
    }

    private void AddReply(List<object> rows, Conversation thread, Interaction interaction, double written)
    {
        var person = new UserId(random.Next(1, Staff));
        AddReply(rows, thread, interaction, written, person);
        if (random.Next(3) == 0)
        {
            // In the same sitting, or just not.
            AddReply(rows, thread, interaction, written + 1 + (random.NextDouble() * 45), person);
        }
    }

    private void AddReply(List<object> rows, Conversation thread, Interaction interaction, double written, UserId person)
    {
        var sent = written + (random.NextDouble() * 30);
        var reply = scene.Reply(thread, written, sent, to: random.Next(2) == 0 ? interaction.Id : null, by: person);
        rows.Add(reply);
        plain.Add(new PlainReply(reply.Id, thread.Id, reply.InteractionId, ReportScene.At(written), ReportScene.At(sent), true, person));
    }

    private void AddQueues(List<object> rows, Conversation thread, PlainThread one, double at)
    {
        for (var turns = random.Next(5); turns > 0; turns--)
        {
            at += 1 + (random.NextDouble() * 3000);
            var queue = random.Next(4) == 0 ? null : Queues[random.Next(Queues.Count)];
            rows.Add(new Assignment { Id = scene.App.NextId<AssignmentId>(), ConversationId = thread.Id, QueueId = queue?.Id, By = "robot", Reason = "test", At = ReportScene.At(at) });
            if (queue is not null)
            {
                thread.PutIn(queue.Id);
                one.Target = queue.FirstAnswerTarget;
                one.Queues.Add((queue.Id, ReportScene.At(at)));
            }
        }
    }

    /// <summary>A promise or two, kept early, late or never, and the steps that fired meanwhile.</summary>
    private void AddLadder(List<object> rows, PlainThread one, double started)
    {
        for (var (round, rounds) = (1, random.Next(4) == 0 ? random.Next(1, 3) : 0); round <= rounds; round++)
        {
            var (minutes, kept) = (random.Next(30, 600), random.Next(5) == 0 ? (double?)null : random.NextDouble() * 2.2);
            var clock = Clock.Start(one.Id, ClockKind.FirstAnswer, round, ReportScene.At(started), TimeSpan.FromMinutes(minutes), null);
            var promise = new PlainPromise(ReportScene.At(started + minutes), kept is { } share ? ReportScene.At(started + (share * minutes)) : null);
            foreach (var step in ((int[])[50, 75, 90, 100]).Where(step => step < 100 * (kept ?? 9)))
            {
                var at = ReportScene.At(started + (minutes * step / 100.0));
                clock.Climb(step, at);
                rows.Add(new Escalation { Id = scene.App.NextId<EscalationId>(), ConversationId = one.Id, Kind = ClockKind.FirstAnswer, Step = step, At = at });
                plain.Steps.Add(new PlainStep(one.Id, step, at, promise));
            }

            if (promise.Kept is { } stopped)
            {
                clock.Stop(stopped);
            }

            rows.Add(clock);
            started += minutes * 4;
        }
    }

    // Some come back soon, some after days, some are resolved again.
    private void Resolve(Conversation thread, PlainThread one, double first)
    {
        if (random.Next(3) > 0)
        {
            return;
        }

        var at = first + (random.NextDouble() * 6000);
        thread.Resolve(ReportScene.At(at));
        one.Resolved = ReportScene.At(at);
        if (random.Next(2) == 0)
        {
            at += 1 + (random.NextDouble() * 7000);
            thread.Open(ReportScene.At(at));
            one.Reopened = ReportScene.At(at);
            if (random.Next(2) == 0)
            {
                thread.Resolve(ReportScene.At(at + 30));
            }
        }
    }

    private Queue Queue(string name, TimeSpan target, bool usual) =>
        new() { Id = scene.App.NextId<QueueId>(), Name = name, FirstAnswerTarget = target, IsDefault = usual };
}
