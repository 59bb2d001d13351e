using Engagement.App.Inbox;
using Engagement.App.Reporting;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;

namespace Engagement.Tests.Reporting;

/// <summary>A year of a workspace made from one seed: its rows for the database, and the same as plain records for a plain count.</summary>
internal sealed class YearRows
{
    public const int Weeks = 53;
    private const int PerWeek = 12;

    private static readonly UserId[] People = [new(1), new(2), new(3)];

    private readonly ReportScene scene;
    private readonly Random random;
    private readonly List<Contact> contacts = [];
    private readonly List<Conversation> threads = [];

    public YearRows(ReportScene scene, int seed)
    {
        (this.scene, random) = (scene, new Random(seed));
        Rows.Add(Second = scene.NewChannel(NetworkKind.X, "acme"));
        for (var week = 0; week < Weeks; week++)
        {
            // From the last week backwards: minutes after the Monday of the last one.
            AddWeek((week - Weeks + 1) * 7 * 24 * 60.0);
        }
    }

    public App.Channels.Channel Second { get; }

    public List<object> Rows { get; } = [];

    public List<PlainComment> Comments { get; } = [];

    public List<PlainReply> Replies { get; } = [];

    public List<PlainThread> Threads { get; } = [];

    public List<PlainPost> Posts { get; } = [];

    public Dictionary<ContactId, ContactFigures> Figures { get; } = [];

    public List<PlainSurvey> Surveys { get; } = [];

    private void AddWeek(double start)
    {
        var roots = Enumerable.Range(0, 4).Select(_ => AddPost(start + random.Next(7 * 24 * 60))).ToList();
        for (var number = 0; number < PerWeek; number++)
        {
            var (root, theme) = random.Next(3) == 0 ? (null, (ThemeId?)null) : roots[random.Next(roots.Count)];
            AddThread(start + random.Next(7 * 24 * 60), root, theme);
        }

        // Enough answers for a share in some of the weeks only.
        var busy = (int)Math.Round(-start / (7 * 24 * 60)) % 6 == 0;
        for (var number = 0; number < (busy ? 45 : 3); number++)
        {
            AddSurvey(threads[^1], start + random.Next(7 * 24 * 60) + (number / 100.0));
        }
    }

    private (App.Outbound.Delivery? Root, ThemeId? Theme) AddPost(double due)
    {
        var theme = random.Next(2) == 0 ? scene.Theme.Id : (ThemeId?)null;
        var (post, delivery) = scene.Post(due, theme, random.Next(2) == 0 ? Second : null);
        Rows.AddRange([post, delivery]);
        long? Maybe() => random.Next(3) == 0 ? null : random.Next(5000);
        var figure = new PostFigure
        {
            DeliveryId = delivery.Id, ReadAt = ReportScene.At(due + 60), Impressions = Maybe(), Reach = Maybe(), Reactions = Maybe(), Comments = Maybe(), Shares = Maybe(), Clicks = Maybe(),
        };
        Rows.Add(figure);
        Posts.Add(new PlainPost(delivery.Id, delivery.ChannelId, delivery.Text, theme, ReportScene.At(due), figure));
        return (delivery, theme);
    }

    private void AddThread(double first, App.Outbound.Delivery? root, ThemeId? theme)
    {
        // A person has one thread under a post.
        var known = root is null && contacts.Count > 20 && random.Next(3) == 0 ? contacts[random.Next(contacts.Count)] : null;
        var (contact, thread) = scene.Thread(root, random.Next(2) == 0 ? Second : null, known);
        if (known is null)
        {
            contact.LastSeenAt = ReportScene.At(first);
            typeof(Contact).GetProperty(nameof(Contact.FirstSeenAt))!.SetValue(contact, ReportScene.At(first));
            contacts.Add(contact);
            contact.Figures = Figures[contact.Id] = new(random.Next(1, 9), random.Next(6), random.Next(3), random.Next(4));
            Rows.Add(contact);
        }

        thread.Hear("", ReportScene.At(first));
        Rows.Add(thread);
        threads.Add(thread);
        var at = first;
        for (var said = 0; said <= random.Next(3); said++)
        {
            AddComment(thread, at, root is not null, theme);
            contact.LastSeenAt = contact.LastSeenAt > ReportScene.At(at) ? contact.LastSeenAt : ReportScene.At(at);
            at += random.Next(1, 5000);
        }

        if (random.Next(3) == 0)
        {
            thread.Resolve(ReportScene.At(first + random.Next(6000)));
        }

        Threads.Add(new PlainThread(thread.Id, thread.ResolvedAt, thread.LastInboundAt, contact.Id, contact.FirstSeenAt));
    }

    // Two of three are asked; of these two of three answer within three days, some of them in another week.
    private void AddSurvey(Conversation thread, double at)
    {
        var asked = random.Next(3) > 0;
        var delivery = scene.Reply(thread, at, at + 1, DeliverySource.Survey);
        var survey = scene.Asked(thread, at, delivery.Id, asked);
        Rows.AddRange(asked ? [delivery, survey] : [survey]);
        if (!asked)
        {
            return;
        }

        var (score, answered) = (random.Next(3) > 0 ? random.Next(1, 6) : (int?)null, at + random.Next(1, 4_320));
        if (score is { } given)
        {
            survey.Rate(given, ReportScene.At(answered));
        }

        Surveys.Add(new PlainSurvey(ReportScene.At(at + 1), score is null ? null : ReportScene.At(answered), score));
    }

    private void AddComment(Conversation thread, double at, bool onOwn, ThemeId? theme)
    {
        var (intent, mood) = ((Intent)random.Next(8), random.Next(4) == 0 ? null : (Sentiment?)random.Next(3));
        var (ours, deleted) = (random.Next(12) == 0, random.Next(10) == 0 ? at + random.Next(4000) : (double?)null);
        var (interaction, triage) = scene.Said(thread, at, intent, mood, ours, deleted);
        var corrected = random.Next(8) == 0 ? (Intent?)random.Next(8) : null;
        if (corrected is { } marked)
        {
            triage.Correct(marked, null, ReportScene.At(at + 1));
        }

        Rows.AddRange([interaction, triage]);
        if (ours)
        {
            // Somebody of ours answered on the network itself.
            Replies.Add(new PlainReply(null, thread.Id, null, ReportScene.At(at), ReportScene.At(at), true, null));
        }
        else
        {
            thread.Hear("Words", ReportScene.At(at));
            Comments.Add(new PlainComment(
                interaction.Id, thread.Id, thread.ContactId, theme, onOwn, interaction.CreatedAt, interaction.ReceivedAt, corrected ?? intent, mood, interaction.DeletedAt));
        }

        if (random.Next(2) == 0)
        {
            var person = People[random.Next(People.Length)];
            var written = at + random.Next(150);
            var sent = written + random.Next(30);
            var reply = scene.Reply(thread, written, sent, to: random.Next(2) == 0 ? interaction.Id : null, by: person);
            Rows.Add(reply);
            Replies.Add(new PlainReply(reply.Id, thread.Id, reply.InteractionId, ReportScene.At(written), ReportScene.At(sent), true, person));
        }
        else if (!ours && random.Next(2) == 0 && Replies.TrueForAll(row => row.Thread != thread.Id || row.ByPerson))
        {
            var thanks = scene.Reply(thread, at + 1, at + 1, DeliverySource.Acknowledgement, interaction.Id);
            Rows.Add(thanks);
            var wrong = corrected is Intent.Question or Intent.Complaint or Intent.Request;
            Replies.Add(new PlainReply(thanks.Id, thread.Id, interaction.Id, ReportScene.At(at + 1), ReportScene.At(at + 1), false, null) { Wrong = wrong });
        }
    }
}

internal sealed record PlainComment(
    InteractionId Id, ConversationId Thread, ContactId Contact, ThemeId? Theme, bool OnOwn, DateTimeOffset At, DateTimeOffset Received, Intent Intent, Sentiment? Mood, DateTimeOffset? Deleted);

internal sealed record PlainReply(DeliveryId? Id, ConversationId Thread, InteractionId? To, DateTimeOffset Written, DateTimeOffset Sent, bool ByPerson, UserId? Person)
{
    public bool Wrong { get; init; }
}

internal sealed record PlainThread(ConversationId Id, DateTimeOffset? Resolved, DateTimeOffset LastSaid, ContactId Contact, DateTimeOffset FirstSeen);

internal sealed record PlainSurvey(DateTimeOffset Asked, DateTimeOffset? Answered, int? Score);

internal sealed record PlainPost(DeliveryId Id, ChannelId Channel, string Text, ThemeId? Theme, DateTimeOffset At, PostFigure Told);
