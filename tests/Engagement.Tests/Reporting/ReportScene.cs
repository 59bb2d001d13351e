using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Reporting;
using Engagement.App.Themes;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Core.Reporting;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Reporting;

/// <summary>A workspace in Helsinki with one channel and one theme; rows are put where a test says, minutes after Monday 16 November 2026, 00:00.</summary>
internal sealed class ReportScene : IAsyncDisposable
{
    public static readonly ReportWeek Week = new(2026, 47);
    public static readonly DateTimeOffset Monday = new(2026, 11, 15, 22, 0, 0, TimeSpan.Zero);

    private int made;

    private ReportScene(TestApp app) => App = app;

    public TestApp App { get; }

    public Channel Channel { get; private set; } = null!;

    public Theme Theme { get; private set; } = null!;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TimeZoneInfo Helsinki => TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    /// <summary>To the millisecond, so that both databases keep it as it is.</summary>
    public static DateTimeOffset At(double minutes) => Monday.AddMilliseconds(Math.Round(minutes * 60_000));

    /// <param name="provider">The database.</param>
    /// <param name="now">Minutes after the Monday; by default the Tuesday after the week.</param>
    /// <param name="replace">Registrations that replace the program's.</param>
    public static async Task<ReportScene> OpenAsync(StorageProvider provider, double now = 8 * 24 * 60, Action<IServiceCollection>? replace = null)
    {
        var scene = new ReportScene(await TestApp.StartAsync(provider, Ct, replace: replace, clock: new FakeClock(At(now))));
        scene.Channel = scene.NewChannel(NetworkKind.Facebook, "Acme's Page");
        scene.Theme = scene.NewTheme("Throwback Thursday");
        await scene.App.AddAsync([scene.Channel, scene.Theme, new WorkspaceSetting { Key = SettingKeys.TimeZone, Value = "Europe/Helsinki" }], Ct);
        return scene;
    }

    public Task AddAsync(params object[] rows) => App.AddAsync(rows, Ct);

    public Task<WeekFacts> FactsAsync() => App.Get<WeekFactsReader>().ReadAsync(Week, Helsinki, Ct);

    public Theme NewTheme(string name) => new()
    {
        Id = App.NextId<ThemeId>(),
        Name = name,
        Recurrence = "FREQ=WEEKLY;BYDAY=TH",
        StartsOn = new DateOnly(2026, 1, 1),
        TimeZone = "Europe/Helsinki",
        At = new TimeOnly(18, 0),
        Template = "throwback-thursday",
        Colour = 1,
        CreatedAt = At(0),
    };

    public Channel NewChannel(NetworkKind network, string name) => new()
    {
        Id = App.NextId<ChannelId>(),
        Network = network,
        Handle = name,
        DisplayName = name,
        RemoteId = $"account-{++made}",
        Language = "en",
        TimeZone = "Europe/Helsinki",
        CreatedAt = At(0),
    };

    /// <summary>A post and its delivery, sent when it was due, or what became of it instead.</summary>
    public (Post Post, Delivery Delivery) Post(double minutes, ThemeId? theme = null, Channel? channel = null, string? text = null, Action<Delivery>? fate = null)
    {
        var post = new Post
        {
            Id = App.NextId<PostId>(), Text = $"Post {++made}", PublishAt = At(minutes), State = PostState.Scheduled, ThemeId = theme, CreatedAt = At(0),
        };
        var delivery = Delivery(DeliverySource.Post, minutes, channel, post.Id);
        delivery.Text = text ?? delivery.Text;
        (fate ?? (row => Send(row, minutes)))(delivery);
        return (post, delivery);
    }

    public Delivery Reply(Conversation conversation, double written, double sent, DeliverySource source = DeliverySource.Reply, InteractionId? to = null, UserId? by = null)
    {
        var delivery = Delivery(source, written, null, null, conversation.Id, to, by);
        Send(delivery, sent);
        return delivery;
    }

    /// <summary>What was decided about asking how we did.</summary>
    public Survey Asked(Conversation thread, double minutes, DeliveryId with, bool asked = true) => new()
    {
        Id = App.NextId<SurveyId>(),
        ConversationId = thread.Id,
        ContactId = thread.ContactId,
        ChannelId = thread.ChannelId,
        ResolvedAt = At(minutes),
        State = asked ? SurveyState.Asked : SurveyState.NotAsked,
        Reason = asked ? null : "Nobody of ours answered them.",
        DeliveryId = asked ? with : null,
        Key = asked ? $"key-{++made}" : null,
        Language = "en",
        DecidedAt = At(minutes),
        ExpiresAt = At(minutes).AddDays(14),
    };

    /// <summary>One person's thread, under a post of ours where one is given.</summary>
    public (Contact Contact, Conversation Conversation) Thread(Delivery? root = null, Channel? channel = null, Contact? known = null)
    {
        var contact = known ?? new Contact
        {
            Id = App.NextId<ContactId>(), Network = NetworkKind.Facebook, RemoteId = $"fan-{++made}", Name = "Aino", FirstSeenAt = At(0),
        };
        var conversation = new Conversation
        {
            Id = App.NextId<ConversationId>(),
            ChannelId = (channel ?? Channel).Id,
            ContactId = contact.Id,
            RootRemoteId = root?.RemoteId ?? $"root-{++made}",
            RootDeliveryId = root?.Id,
            StartedAt = At(0),
        };
        return (contact, conversation);
    }

    public (Interaction Interaction, TriageRow Triage) Said(
        Conversation conversation, double minutes, Intent intent, Sentiment? mood = null, bool ours = false, double? deleted = null, double lag = 5)
    {
        var interaction = new Interaction
        {
            Id = App.NextId<InteractionId>(),
            ChannelId = conversation.ChannelId,
            RemoteId = $"comment-{++made}",
            ConversationId = conversation.Id,
            ContactId = conversation.ContactId,
            Kind = InteractionKind.Comment,
            IsOurs = ours,
            Text = "Words",
            CreatedAt = At(minutes),
            ReceivedAt = At(minutes + (lag / 60)),
            DeletedAt = deleted is { } gone ? At(gone) : null,
        };
        var triage = new TriageRow { InteractionId = interaction.Id };
        triage.Read(
            new Triage("en", intent, new IntentProbabilities(0, 0, 0, 0, 0, 0, 1), mood, Urgency.None, null, []),
            new Decision(DecisionKind.Route, "Because", "test"),
            At(minutes));
        return (interaction, triage);
    }

    public void Send(Delivery delivery, double minutes) => Claim(delivery).MarkSent($"remote-{++made}", "https://network.example/1", At(minutes));

    /// <summary>The ledger alone may claim; these rows only need to look as if it had.</summary>
    public static Delivery Claim(Delivery delivery)
    {
        typeof(Delivery).GetProperty(nameof(Engagement.App.Outbound.Delivery.State))!.SetValue(delivery, DeliveryState.Sending);
        return delivery;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private Delivery Delivery(
        DeliverySource source, double minutes, Channel? channel = null, PostId? post = null, ConversationId? conversation = null, InteractionId? to = null, UserId? by = null) => new()
    {
        Id = App.NextId<DeliveryId>(),
        ChannelId = (channel ?? Channel).Id,
        Network = (channel ?? Channel).Network,
        Source = source,
        PostId = post,
        ConversationId = conversation,
        InteractionId = to,
        CreatedBy = by,
        Text = "What we say",
        Language = "en",
        DueAt = At(minutes),
        NextTryAt = At(minutes),
        IdempotencyKey = $"key-{++made}",
        CreatedAt = At(minutes),
    };
}
