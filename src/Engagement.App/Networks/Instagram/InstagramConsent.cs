using Engagement.App.Networks.Facebook;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.Instagram;

/// <summary>Professional accounts of Instagram, found through the Pages they belong to, in Facebook's login dialog.</summary>
internal sealed class InstagramConsent(FacebookLogin login) : IConsent
{
    private const string Fields = "id,name,access_token,tasks,instagram_business_account{id,username,name}";
    private const string Needed = "MODERATE";

    public NetworkKind Network => NetworkKind.Instagram;

    public string? Missing => login.Missing;

    public IReadOnlyList<string> Scopes { get; } =
    [
        "instagram_basic", "instagram_content_publish", "instagram_manage_comments", "instagram_manage_insights", "pages_show_list", "pages_read_engagement",
        "pages_manage_metadata",
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

        var accounts = pages.Where(page => page is { AccessToken.Length: > 0, InstagramBusinessAccount.Id.Length: > 0 }).Select(ToAccount).ToList();
        return accounts.Count > 0
            ? new ConsentEnd.Allowed(accounts)
            : new ConsentEnd.Refused(pages.Count == 0
                ? "No Page was allowed. In Facebook's dialog choose the Page and the Instagram account, and leave every permission on."
                : $"No Instagram account belongs to {string.Join(", ", pages.Select(page => page.Name).Take(5))}. In Instagram make the account a professional one and link it to the Page; then begin again.");
    }

    private static ConsentedAccount ToAccount(GraphOwnPage page)
    {
        var account = page.InstagramBusinessAccount!;
        var handle = account.Username is { Length: > 0 } name ? name : account.Id!;
        return new(
            account.Id!,
            handle,
            account.Name is { Length: > 0 } given ? given : handle,
            null,
            new ChannelTokens(page.AccessToken, null, null, null, null),
            page.Tasks is null || page.Tasks.Contains(Needed) ? null : $"Your role on the Page {page.Name} does not include {Needed}: comments will be refused.");
    }
}
