using Engagement.Sandbox.Graph;
using Engagement.Sandbox.Mastodon;
using Engagement.Sandbox.World;
using Engagement.Sandbox.X;
using Microsoft.AspNetCore.WebUtilities;

namespace Engagement.Sandbox.Page;

/// <summary>The pages on which a person lets an app act for an account, as both networks show them, and the way back with a code.</summary>
internal sealed class ConsentApi(SandboxWorld world, XConsents x, GraphConsents facebook, MastodonOAuthApi mastodon)
{
    private const int LongestState = 500;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/i/oauth2/authorize", (RequestDelegate)(http => ShowAsync(http, WrongWithX(http.Request.Query), "X", [.. world.X.Users.Values.Where(user => user.Ours).OrderBy(user => user.Id).Select(user => (XRender.Id(user.Id), user.Name, "@" + user.Handle))])));
        routes.MapPost("/i/oauth2/authorize", (RequestDelegate)(http => AnswerAsync(http, WrongWithX(http.Request.Query), GiveX)));
        routes.MapGet("/oauth/authorize", (RequestDelegate)(http => ShowAsync(http, mastodon.WrongWith(http.Request.Query), "Mastodon", [.. world.Mastodon.People.Values.Where(person => person.Ours).OrderBy(person => person.Id).Select(person => ($"{person.Id}", person.Name, "@" + person.Acct))])));
        routes.MapPost("/oauth/authorize", (RequestDelegate)(http => AnswerAsync(http, mastodon.WrongWith(http.Request.Query), GiveMastodon)));
        foreach (var pattern in new[] { "/dialog/oauth", "/{version}/dialog/oauth" })
        {
            routes.MapGet(pattern, (RequestDelegate)(http => ShowAsync(http, WrongWithFacebook(http.Request.Query), "Facebook", [("", "All pages of this sandbox", string.Join(", ", world.Facebook.Pages.Values.Select(page => page.Name)))])));
            routes.MapPost(pattern, (RequestDelegate)(http => AnswerAsync(http, WrongWithFacebook(http.Request.Query), (query, _) => facebook.Give(query["redirect_uri"]!))));
        }
    }

    private string? GiveX(IQueryCollection query, string account) =>
        long.TryParse(account, out var id) && world.X.Users.TryGetValue(id, out var user) && user.Ours
            ? x.Give(id, query["scope"].ToString(), query["redirect_uri"]!, query["code_challenge"]!, query["code_challenge_method"].ToString() is { Length: > 0 } method ? method : "plain")
            : null;

    private string? GiveMastodon(IQueryCollection query, string account) =>
        long.TryParse(account, out var id) && world.Mastodon.People.TryGetValue(id, out var person) && person.Ours ? mastodon.Give(query, id) : null;

    private string? WrongWithX(IQueryCollection query) =>
        query["client_id"] != world.XApp.ClientId ? "The client_id is not the one of this sandbox's app."
        : query["response_type"] != "code" ? "response_type must be code."
        : string.IsNullOrEmpty(query["code_challenge"]) ? "code_challenge is missing."
        : query["state"].ToString() is not { Length: > 0 and <= LongestState } ? "state must have 1 to 500 characters."
        : WrongWithReturn(query);

    private string? WrongWithFacebook(IQueryCollection query) =>
        query["client_id"] != world.FacebookApp.AppId ? "The client_id is not the number of this sandbox's app." : WrongWithReturn(query);

    private static string? WrongWithReturn(IQueryCollection query) =>
        Uri.TryCreate(query["redirect_uri"], UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null : "redirect_uri is not an address.";

    private static async Task AnswerAsync(HttpContext http, string? wrong, Func<IQueryCollection, string, string?> give)
    {
        if (wrong is not null)
        {
            await ShowAsync(http, wrong, "", []);
            return;
        }

        var form = await http.Request.ReadFormAsync();
        var query = http.Request.Query;
        var code = form["answer"] == "allow" ? give(query, form["account"].ToString()) : null;
        var back = new Dictionary<string, string?> { [code is null ? "error" : "code"] = code ?? "access_denied", ["state"] = query["state"].ToString() is { Length: > 0 } state ? state : null };
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = QueryHelpers.AddQueryString(query["redirect_uri"]!, back);
    }

    private static Task ShowAsync(HttpContext http, string? wrong, string network, IReadOnlyList<(string Id, string Name, string Detail)> accounts)
    {
        http.Response.StatusCode = wrong is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        var content = wrong is not null
            ? Markup.Of($"""<h2>This cannot be allowed</h2><p>{wrong}</p>""")
            : Markup.Of($"""
                <h2>Let the app act for an account?</h2><p class="quiet">It wants to post, read comments and answer them at the pretend {network}.</p>
                <form method="post">{accounts.Select((account, at) => Markup.Of($"""<label><input type="radio" name="account" value="{account.Id}"{(at == 0 ? Markup.Of($" checked") : Markup.Empty)}> <span><strong>{account.Name}</strong> {account.Detail}</span></label>"""))}
                <button type="submit" name="answer" value="allow">Authorize app</button><button class="plain" type="submit" name="answer" value="deny">Cancel</button></form>
                """);
        return PageApi.ShowAsync(http, Markup.Of($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Authorize · Sandbox networks</title><link rel="stylesheet" href="/sandbox/page/sandbox.css"><link rel="icon" href="data:,"></head>
            <body><header class="top"><div class="brand"><span class="box" aria-hidden="true"></span><div><h1>Sandbox networks</h1><p>Not the real networks. No password is asked.</p></div></div></header>
            <main><section class="panel consent">{content}</section></main></body></html>
            """));
    }
}
