using Engagement.App.Channels;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Settings;

/// <summary>What needs another person's approval.</summary>
internal static class ApprovalRulePages
{
    public static void MapApprovalRules(this IEndpointRouteBuilder pages)
    {
        var all = pages.MapGroup("/settings/approval").RequireCapability(Capability.Administer);
        all.MapGet("", ShowAsync);
        all.MapPost("", ChangeAsync);
    }

    private static async Task<RazorComponentResult<ApprovalPage>> ShowAsync(
        bool? saved, ChangeApprovalRules rules, ChannelReader channels, ThemeReader themes, PeopleReader people, CancellationToken ct)
    {
        var users = (await people.ReadUsersAsync(ct)).Where(user => !user.Disabled).ToList();
        return new(new
        {
            Rules = await rules.ReadAsync(ct),
            Channels = await channels.ReadAsync(ct),
            Themes = (IReadOnlyList<ThemeLine>)[.. (await themes.ListAsync(ct)).Where(theme => theme.NeedsApproval)],
            Writers = (IReadOnlyList<UserLine>)[.. users.Where(user => CapabilityRules.Allows(user.Role, Capability.Publish))],
            Approvers = (IReadOnlyList<UserLine>)[.. users.Where(user => CapabilityRules.Allows(user.Role, Capability.Approve))],
            Saved = saved == true,
        });
    }

    private static async Task<RedirectHttpResult> ChangeAsync(
        [FromForm] ApprovalRulesForm form, ChangeApprovalRules rules, HttpContext context, CancellationToken ct)
    {
        await rules.RunAsync(
            [.. (form.Channels ?? []).Where(text => ChannelId.TryParse(text, null, out _)).Select(text => ChannelId.Parse(text, null))],
            [.. (form.Authors ?? []).Where(text => UserId.TryParse(text, null, out _)).Select(text => UserId.Parse(text, null))],
            (form.Approvers ?? []).ToDictionary(pair => pair.Key, pair => Approver.Read(pair.Value)),
            context.User.ActorOf(),
            ct);
        return TypedResults.LocalRedirect("/settings/approval?saved=true");
    }
}
