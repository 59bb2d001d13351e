using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Publishing;

/// <summary>Posts.</summary>
internal static class PublishingRegistration
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services;
}
