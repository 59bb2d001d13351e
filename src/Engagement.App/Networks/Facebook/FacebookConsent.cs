using Engagement.Core.Channels;

namespace Engagement.App.Networks.Facebook;

/// <summary>Facebook Pages through the login dialog.</summary>
internal sealed class FacebookConsent(FacebookLogin login) : IConsent
{
    private const string Fields = "id,name,access_token,tasks";

    private static readonly string[] NeededTasks = ["CREATE_CONTENT", "MODERATE"];

    public NetworkKind Network => NetworkKind.Facebook;

    public string? Missing => login.Missing;

    public IReadOnlyList<string> Scopes { get; } =
    [
        "pages_show_list", "pages_read_engagement", "pages_read_user_content", "pages_manage_posts", "pages_manage_engagement",
        "pages_manage_metadata", "pages_messaging", "read_insights",
    ];

    public bool HasServers => false;

    public Task<ConsentStart> BeginAsync(ConsentAsk ask, CancellationToken ct) =>
        Task.FromResult<ConsentStart>(new ConsentStart.Go(login.DialogFor(ask, Scopes), ""));

    public async Task<ConsentEnd> FinishAsync(ConsentAnswer answer, CancellationToken ct)
    {
        var (pages, problem) = await login.ReadPagesAsync(answer, Fields, ct);
        if (problem is not null)
        {
            return new ConsentEnd.Refused(problem);
        }

        var accounts = pages.Where(page => page is { Id.Length: > 0, AccessToken.Length: > 0 }).Select(ToAccount).ToList();
        return accounts.Count > 0
            ? new ConsentEnd.Allowed(accounts)
            : new ConsentEnd.Refused("No Page was allowed. In Facebook's dialog choose the Pages, and leave every permission on.");
    }

    private static ConsentedAccount ToAccount(GraphOwnPage page)
    {
        var name = page.Name is { Length: > 0 } given ? given : page.Id!;
        var missing = page.Tasks is null ? [] : NeededTasks.Except(page.Tasks).ToList();
        return new(
            page.Id!, name, name, null, new ChannelTokens(page.AccessToken, null, null, null, null),
            missing.Count == 0 ? null : $"Your role on this Page does not include {string.Join(", ", missing)}: posts or comments will be refused.");
    }
}
