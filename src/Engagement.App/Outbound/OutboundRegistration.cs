using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Networks.Http;
using Engagement.App.Ticks;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Engagement.App.Outbound;

/// <summary>The ledger and its sender.</summary>
internal static class OutboundRegistration
{
    public static IServiceCollection AddOutbound(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<PublishingOptions>(configuration, "Publishing");
        services.AddSettings<WebOptions>(configuration, "Web");
        services.AddNetworkHttp(OutMediaReach.Client, _ => TimeSpan.FromSeconds(5));
        services.AddSingleton<OutMediaAddresses>().AddSingleton<OutMediaReader>().AddSingleton<OutMediaReach>().AddSingleton<FilmReach>();
        services.TryAddSingleton<NetworkDirectory>();
        services.AddSingleton<ChannelQueueReader>();

        // Hosted services stop in the reverse order: the heartbeat outlives what claims in its name.
        return services
            .AddWorkerHeartbeat()
            .AddSingleton<OutboundWake>()
            .AddSingleton<IInterceptor, RingOnDelivery>()
            .AddSingleton<ClaimedNow>()
            .AddSingleton<PostsFirst>()
            .AddSingleton<SendingPlaces>()
            .AddSingleton<DueReader>()
            .AddSingleton<ClaimDue>()
            .AddSingleton<RecordSent>()
            .AddSingleton<RecordOutcomes>()
            .AddSingleton<OutcomeQueue>()
            .AddSingleton<Wire>()
            .AddSingleton<DispatchDue>()
            .AddSingleton<OrderDelivery>()
            .AddSingleton<LoseOrphans>()
            .AddSingleton<RecordReadBack>()
            .AddSingleton<ReconcileUnknown>()
            .AddSingleton<HoldMissed>()
            .AddSingleton<HoldAfterRestore>()
            .AddSingleton<FollowChannels>()
            .AddSingleton<StopReader>()
            .AddSingleton<StopPublishing>()
            .AddSingleton<ResumePublishing>()
            .AddSingleton<HoldStopped>()
            .AddSingleton<ChangeDelivery>()
            .AddSingleton<RetryDelivery>()
            .AddSingleton<ResolveDelivery>()
            .AddSingleton<CancelDelivery>()
            .AddSingleton<ActOnNetwork>()
            .AddSingleton<DeliveryReader>()
            .AddHostedService<Sender>()
            .AddHostedService<Reconciler>()
            .AddTick<HoldStopped>(TimeSpan.FromSeconds(5))
            .AddTick<HoldMissed>(TimeSpan.FromSeconds(10))
            .AddTick<FollowChannels>(TimeSpan.FromSeconds(10));
    }
}
