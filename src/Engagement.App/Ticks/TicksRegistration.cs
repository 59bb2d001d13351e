using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Ticks;

/// <summary>What runs by itself.</summary>
internal static class TicksRegistration
{
    public static IServiceCollection AddTicks(this IServiceCollection services, IConfiguration configuration) => services;
}
