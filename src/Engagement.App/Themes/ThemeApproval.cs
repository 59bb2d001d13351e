using Engagement.App.Data;
using Engagement.App.Publishing;

namespace Engagement.App.Themes;

/// <summary>Makes the rule of approval say what the theme says, so that posts of the theme meet it however they come about.</summary>
internal static class ThemeApproval
{
    public static Task FollowAsync(EngagementContext db, Theme theme, CancellationToken ct) => ApprovalRules.SetAsync(
        db, new ApprovalRule { Key = ApprovalRules.KeyOf(theme.Id), ThemeId = theme.Id, CreatedAt = theme.CreatedAt }, theme.NeedsApproval, ct);
}
