using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Publishing;

/// <summary>Posts.</summary>
internal static class PublishingRegistration
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<PostBell>()
        .AddSingleton<CheckPost>()
        .AddSingleton<PlaceDeliveries>()
        .AddSingleton<ComposePost>()
        .AddSingleton<WritePost>()
        .AddSingleton<ChangePost>()
        .AddSingleton<EditPost>()
        .AddSingleton<MovePost>()
        .AddSingleton<SchedulePost>()
        .AddSingleton<ReviewPost>()
        .AddSingleton<ApprovePost>()
        .AddSingleton<RequestChanges>()
        .AddSingleton<CancelPost>()
        .AddSingleton<MoveHeld>()
        .AddSingleton<DecideHeld>()
        .AddSingleton<PostReader>();
}
