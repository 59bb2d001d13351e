using Engagement.App.Ticks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Channels;

/// <summary>Our accounts on the networks and their credentials.</summary>
internal static class ChannelsRegistration
{
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton<CredentialVault>()
            .AddSingleton<RefreshTokens>()
            .AddSingleton<CheckChannel>()
            .AddSingleton<AddChannel>()
            .AddSingleton<EditChannel>()
            .AddSingleton<ReconnectChannel>()
            .AddSingleton<ReadBudgets>()
            .AddSingleton<TryChannel>()
            .AddSingleton<WatchChannels>()
            .AddTick<WatchChannels>(TimeSpan.FromSeconds(30))
            .AddSingleton<RecheckPush>()
            .AddTick<RecheckPush>(TimeSpan.FromSeconds(30))
            .AddSingleton<NetworkApps>()
            .AddSingleton<ConnectAttempts>()
            .AddSingleton<BeginConnect>()
            .AddSingleton<ConnectAccounts>()
            .AddSingleton<FinishConnect>()
            .AddSingleton<ChooseAccounts>()
            .AddSingleton<ChannelReader>();
}
