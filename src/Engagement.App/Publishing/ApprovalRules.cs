using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Which posts need another person's approval: by their theme, by a channel they go to, or by who writes them.</summary>
internal static class ApprovalRules
{
    private static readonly WorkRole[] Approvers = [.. Enum.GetValues<WorkRole>().Where(role => CapabilityRules.Allows(role, Capability.Approve))];

    public static string KeyOf(ThemeId theme) => $"theme {theme}";

    public static string KeyOf(ChannelId channel) => $"channel {channel}";

    public static string KeyOf(UserId author) => $"author {author}";

    /// <summary>Whether one of the rules meets the post.</summary>
    public static async Task<bool> MeetAsync(EngagementContext db, ThemeId? theme, IEnumerable<ChannelId> channels, UserId? author, CancellationToken ct)
    {
        var keys = KeysOf(theme, channels, author);
        return await db.ApprovalRules.AnyAsync(rule => keys.Contains(rule.Key), ct);
    }

    /// <summary>Whom the rules that meet a post name to approve it, its author left out; empty: whoever may.</summary>
    public static async Task<IReadOnlyList<User>> NamedAsync(
        EngagementContext db, ThemeId? theme, IEnumerable<ChannelId> channels, UserId? author, CancellationToken ct)
    {
        var keys = KeysOf(theme, channels, author);
        var rules = await db.ApprovalRules.AsNoTracking()
            .Where(rule => keys.Contains(rule.Key) && (rule.ApproverId != null || rule.ApproverRole != null))
            .ToListAsync(ct);
        if (rules.Count == 0)
        {
            return [];
        }

        var (people, roles) = (rules.Select(rule => rule.ApproverId).OfType<UserId>().ToList(), rules.Select(rule => rule.ApproverRole).OfType<WorkRole>().ToList());
        return await db.Users.AsNoTracking()
            .Where(user => !user.Disabled && user.Id != author && Approvers.Contains(user.Role) && (people.Contains(user.Id) || roles.Contains(user.Role)))
            .OrderBy(user => user.DisplayName)
            .ToListAsync(ct);
    }

    /// <summary>Whether this version of the post was approved, or no rule asks for it.</summary>
    public static async Task<bool> AllowAsync(EngagementContext db, Post post, CancellationToken ct) =>
        post.ApprovedAt is not null
        || !await MeetAsync(db, post.ThemeId, post.Channels.Select(row => row.ChannelId), post.CreatedBy, ct);

    private static List<string> KeysOf(ThemeId? theme, IEnumerable<ChannelId> channels, UserId? author)
    {
        var keys = channels.Select(KeyOf).ToList();
        if (theme is { } series)
        {
            keys.Add(KeyOf(series));
        }

        if (author is { } person)
        {
            keys.Add(KeyOf(person));
        }

        return keys;
    }

    /// <summary>Makes a rule hold, or not, within the caller's unit of work. One that holds already keeps its approver.</summary>
    public static async Task SetAsync(EngagementContext db, ApprovalRule rule, bool holds, CancellationToken ct)
    {
        var stored = await db.ApprovalRules.SingleOrDefaultAsync(row => row.Key == rule.Key, ct);
        if (holds && stored is null)
            db.ApprovalRules.Add(rule);
        else if (!holds && stored is not null)
            db.ApprovalRules.Remove(stored);
    }

    /// <summary>Whether somebody other than this person may approve, so that nobody need approve their own.</summary>
    public static Task<bool> OthersMayAsync(EngagementContext db, UserId person, CancellationToken ct) =>
        db.Users.AnyAsync(user => user.Id != person && !user.Disabled && Approvers.Contains(user.Role), ct);
}
