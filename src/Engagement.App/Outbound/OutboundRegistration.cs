using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Outbound;

/// <summary>The ledger and its sender.</summary>
internal static class OutboundRegistration
{
    public static IServiceCollection AddOutbound(this IServiceCollection services, IConfiguration configuration) => services;
}
