using Engagement.App.Ticks;
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
        .AddSingleton<KeepVersion>()
        .AddSingleton<NoteApproval>()
        .AddSingleton<CommentOnPost>()
        .AddSingleton<ApproveMany>()
        .AddSingleton<PostHistoryReader>()
        .AddSingleton<ItemUseReader>()
        .AddSingleton<ReviewLinks>()
        .AddSingleton<ReviewAnswer>()
        .AddSingleton<ChangeApprovalRules>()
        .AddSingleton<RemindApprovers>()
        .AddTick<RemindApprovers>(TimeSpan.FromMinutes(5))
        .AddSingleton<HoldUnapproved>()
        .AddSingleton<HoldWithoutRight>()
        .AddTick<HoldUnapproved>(TimeSpan.FromSeconds(15))
        .AddTick<HoldWithoutRight>(TimeSpan.FromSeconds(30))
        .AddSingleton<ComposeSettingsReader>()
        .AddSingleton<ChangeComposeSettings>()
        .AddSingleton<HoldPost>()
        .AddSingleton<DeletePost>()
        .AddSingleton<ChangeMany>()
        .AddSingleton<KeepDrafts>()
        .AddSingleton<ImportPosts>()
        .AddSingleton<CalendarLinks>()
        .AddSingleton<PostReader>()
        .AddSingleton<CalendarReader>()
        .AddSingleton<ApproverReader>();
}
