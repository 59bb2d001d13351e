using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.App.Routing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Engagement.Tests.Inbox;

/// <summary>A workspace with one Page, one X account and two queues, on a real database, with a clock that the test moves.</summary>
internal sealed class InboxScene : IAsyncDisposable
{
    private readonly TestApp app;

    private InboxScene(TestApp app) => this.app = app;

    public FakeClock Clock => app.Clock;

    public Channel Page { get; private set; } = null!;

    public Channel XAccount { get; private set; } = null!;

    public IdSource Ids => Get<IdSource>();

    public static async Task<InboxScene> OpenAsync(StorageProvider provider, CancellationToken ct, INetwork? network = null)
    {
        var scene = new InboxScene(await TestApp.StartAsync(
            provider, ct, [new("Workspace:Address", "https://desk.example")], replace: services => _ = network is null ? services : services.RemoveAll<INetwork>().AddSingleton(network)));
        await scene.FurnishAsync(ct);
        return scene;
    }

    public T Get<T>()
        where T : notnull => app.Get<T>();

    public EngagementContext Open() => app.Open();

    /// <summary>The network told of something; it is stored, as a poll would, and read.</summary>
    public async Task HearAsync(InboundItem item, CancellationToken ct)
    {
        await StoreAsync(item, ct);
        await ReadAsync(ct);
    }

    public async Task StoreAsync(InboundItem item, CancellationToken ct)
    {
        await using var db = Open();
        db.InboundEvents.Add(new InboundEvent
        {
            Id = Ids.Next<InboundEventId>(),
            Network = item.Network,
            EventKey = $"{item.RemoteId}:{item.Verb}:{Ids.Next<InboundEventId>()}",
            ByWebhook = false,
            Body = EventReader.Write(item),
            ReceivedAt = Clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A raw event as a webhook brings it, not stored, with a body that tells nothing.</summary>
    public InboundEvent Webhook(string key, InboundEventId? id = null, bool read = false) => new()
    {
        Id = id ?? Ids.Next<InboundEventId>(),
        Network = NetworkKind.Facebook,
        EventKey = key,
        ByWebhook = true,
        Body = "{}",
        ReceivedAt = Clock.GetUtcNow(),
        ReadAt = read ? Clock.GetUtcNow() : null,
    };

    public async Task ReadAsync(CancellationToken ct)
    {
        await Get<ReadInbound>().RunAsync(ct);
        await Get<NoteAnswers>().RunAsync(ct);
        await Get<RouteWaiting>().RunAsync(ct);
    }

    /// <summary>A comment by a fan under our post on the Page.</summary>
    public InboundItem Comment(string id, string text, string author = "fan-1") => new()
    {
        Network = NetworkKind.Facebook,
        AccountRemoteId = Page.RemoteId,
        Verb = InboundVerb.Created,
        Kind = InteractionKind.Comment,
        RemoteId = id,
        ParentRemoteId = "page-1_post-1",
        RootRemoteId = "page-1_post-1",
        Author = new InboundAuthor(author, "Aino Fan", null),
        Text = text,
        CreatedAt = Clock.GetUtcNow(),
    };

    /// <summary>The ledger sent it: the network gave an id.</summary>
    public async Task SendAsync(DeliveryId id, string remoteId, CancellationToken ct)
    {
        await using var db = Open();
        await db.Deliveries.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Sending), ct);
        var delivery = await db.Deliveries.SingleAsync(row => row.Id == id, ct);
        delivery.MarkSent(remoteId, null, Clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    public async Task<Conversation> OnlyConversationAsync(CancellationToken ct)
    {
        await using var db = Open();
        return await db.Conversations.AsNoTracking().SingleAsync(ct);
    }

    public async Task<List<Delivery>> DeliveriesAsync(DeliverySource source, CancellationToken ct)
    {
        await using var db = Open();
        return await db.Deliveries.AsNoTracking().Where(row => row.Source == source).ToListAsync(ct);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task FurnishAsync(CancellationToken ct)
    {
        Page = Channel(NetworkKind.Facebook, "page-1", "Aurora Motors");
        XAccount = Channel(NetworkKind.X, "900", "auroramotors");
        await using var db = Open();
        db.Channels.AddRange(Page, XAccount);
        db.Queues.AddRange(
            new Queue { Id = Ids.Next<QueueId>(), Name = "Customer care", Topic = "care", IsDefault = true, Position = 0 },
            new Queue { Id = Ids.Next<QueueId>(), Name = "Product", Topic = "product", Position = 1 });
        await db.SaveChangesAsync(ct);
    }

    private Channel Channel(NetworkKind network, string remoteId, string handle) => new()
    {
        Id = Ids.Next<ChannelId>(),
        Network = network,
        Handle = handle,
        DisplayName = handle,
        RemoteId = remoteId,
        Language = "en",
        TimeZone = "Europe/Helsinki",
        Acknowledgement = AcknowledgementMode.On,
        CreatedAt = Clock.GetUtcNow(),
    };
}
