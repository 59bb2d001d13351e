using System.Security.Cryptography;
using System.Text;
using Engagement.App.Networks.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Facebook;

/// <summary>Facebook's login dialog: a code, a short token, a long one, and from that the tokens of Pages, which have no end.</summary>
internal sealed class FacebookLogin(ApiClients clients, IOptions<FacebookOptions> options)
{
    private const int PageSize = 100;
    private const int MaxPages = 10;

    public string? Missing => options.Value switch
    {
        { AppId: null or "" } => "Networks:Facebook:AppId",
        { AppSecret: null or "" } => "Networks:Facebook:AppSecret",
        _ => null,
    };

    /// <summary>The dialog's address.</summary>
    public Uri DialogFor(ConsentAsk ask, IEnumerable<string> scopes)
    {
        var dialog = $"{options.Value.DialogUrl.TrimEnd('/')}/{options.Value.Version}/dialog/oauth";
        return new Uri(QueryHelpers.AddQueryString(dialog, new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.AppId,
            ["redirect_uri"] = ask.Return.AbsoluteUri,
            ["response_type"] = "code",
            ["scope"] = string.Join(',', scopes),
            ["state"] = ask.State,
        }));
    }

    /// <summary>The Pages of the person who signed in; or why not, in words.</summary>
    public async Task<(IReadOnlyList<GraphOwnPage> Pages, string? Problem)> ReadPagesAsync(ConsentAnswer answer, string fields, CancellationToken ct)
    {
        var api = clients.SnakeCased<IFacebookLoginApi>(GraphCalls.Client, options.Value.GraphBaseUrl);
        api.Version = options.Value.Version;
        var brief = await GrantAsync(api, new() { ["redirect_uri"] = answer.Return.AbsoluteUri, ["code"] = answer.Code }, ct);
        if (brief.Content?.AccessToken is not { Length: > 0 } first)
        {
            return ([], Explain(brief.Answer));
        }

        var lasting = await GrantAsync(api, new() { ["grant_type"] = "fb_exchange_token", ["fb_exchange_token"] = first }, ct);
        return lasting.Content?.AccessToken is { Length: > 0 } token
            ? await ListAsync(api, token, fields, ct)
            : ([], Explain(lasting.Answer));
    }

    private async Task<(IReadOnlyList<GraphOwnPage> Pages, string? Problem)> ListAsync(
        IFacebookLoginApi api, string token, string fields, CancellationToken ct)
    {
        var pages = new List<GraphOwnPage>();
        string? after = null;
        for (var number = 0; number < MaxPages; number++)
        {
            var next = after;
            var wire = await Wire<GraphPage<GraphOwnPage>>.AskAsync(
                token, bearer => api.ReadPagesAsync(bearer, Prove(token), fields, PageSize, next, ct), ct);
            if (wire.Content is null)
            {
                return ([], Explain(wire.Answer));
            }

            pages.AddRange(wire.Content.Data ?? []);
            after = wire.Content.After;
            if (after is null)
            {
                break;
            }
        }

        return (pages, null);
    }

    private Task<Wire<GraphGrant>> GrantAsync(IFacebookLoginApi api, Dictionary<string, string> query, CancellationToken ct)
    {
        query["client_id"] = options.Value.AppId!;
        query["client_secret"] = options.Value.AppSecret!;
        return Wire<GraphGrant>.AskAsync(() => api.RedeemAsync(query, ct), ct);
    }

    private static string Explain(WireAnswer answer) => GraphError.Of(answer) switch
    {
        { Code: 101 or 1 } => "Facebook refuses the app itself: check Networks:Facebook:AppId and Networks:Facebook:AppSecret.",
        { } => "Facebook did not take the code. It can be used once and within ten minutes: begin again.",
        null => answer.Kind == WireKind.Answered ? "Facebook gave an answer that could not be read. Begin again." : $"Facebook gave no tokens. {answer.Body}",
    };

    private string Prove(string token) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.AppSecret!), Encoding.UTF8.GetBytes(token)));
}
