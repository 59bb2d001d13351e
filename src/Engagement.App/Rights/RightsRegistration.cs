using Engagement.App.Ticks;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Rights;

/// <summary>Asking fans for what is theirs.</summary>
internal static class RightsRegistration
{
    public static IServiceCollection AddRights(this IServiceCollection services) => services
        .AddSingleton<AskWords>()
        .AddSingleton<AskFan>()
        .AddSingleton<ReadGrants>()
        .AddTick<ReadGrants>(TimeSpan.FromSeconds(20));
}
