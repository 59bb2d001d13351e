using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Engagement.Tests.Sandbox;

public sealed class ConsentTests
{
    private const string Return = "http://127.0.0.1:5080/channels/connected";
    private const string Verifier = "a-verifier-that-is-long-enough-to-be-one-of-forty-three";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_allows_an_account_at_x_and_the_code_becomes_a_token_once()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        var address = QueryHelpers.AddQueryString("/i/oauth2/authorize", new Dictionary<string, string?> { ["response_type"] = "code", ["client_id"] = sandbox.X["clientId"]!.ToString(), ["redirect_uri"] = Return, ["scope"] = "tweet.read offline.access", ["state"] = "s1", ["code_challenge"] = challenge, ["code_challenge_method"] = "S256" });

        var back = await AllowAsync(sandbox, address, sandbox.XId);
        var first = await RedeemAsync(sandbox, back["code"]!);
        var second = await RedeemAsync(sandbox, back["code"]!);

        Assert.Equal("s1", back["state"]);
        Assert.Equal(200, (await sandbox.XAsync(HttpMethod.Get, "/2/users/me", token: first.Text("access_token"))).Status);
        Assert.NotNull(first.Body["refresh_token"]);
        Assert.Equal(400, second.Status);
    }

    [Fact]
    public async Task The_login_of_facebook_leads_to_tokens_of_pages()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var id = sandbox.Page["appId"]!.ToString();
        var secret = sandbox.Page["appSecret"]!.ToString();
        var back = await AllowAsync(sandbox, QueryHelpers.AddQueryString("/v26.0/dialog/oauth", new Dictionary<string, string?> { ["client_id"] = id, ["redirect_uri"] = Return, ["state"] = "s2" }), "");

        var brief = await sandbox.SendAsync(HttpMethod.Get, $"/v26.0/oauth/access_token?client_id={id}&client_secret={secret}&redirect_uri={Uri.EscapeDataString(Return)}&code={back["code"]}", null, null);
        var lasting = await sandbox.SendAsync(HttpMethod.Get, $"/v26.0/oauth/access_token?grant_type=fb_exchange_token&client_id={id}&client_secret={secret}&fb_exchange_token={brief.Text("access_token")}", null, null);
        var accounts = await sandbox.SendAsync(HttpMethod.Get, "/v26.0/me/accounts", null, lasting.Text("access_token"));
        var page = accounts.Body["data"]![0]!;

        Assert.Equal(200, (await sandbox.SendAsync(HttpMethod.Post, $"/v26.0/{page["id"]}/feed?message=Hello", null, page["access_token"]!.ToString())).Status);
        Assert.Equal("PAGE", (await sandbox.SendAsync(HttpMethod.Get, $"/v26.0/debug_token?input_token={page["access_token"]}", null, $"{id}|{secret}")).Text("data", "type"));
    }

    private static async Task<Dictionary<string, string>> AllowAsync(RunningSandbox sandbox, string address, string account)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = sandbox.Http.BaseAddress };
        Assert.Contains("Not the real networks", await browser.GetStringAsync(new Uri(address, UriKind.Relative), Ct), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("account", account), KeyValuePair.Create("answer", "allow")]);
        using var answer = await browser.PostAsync(new Uri(address, UriKind.Relative), form, Ct);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return QueryHelpers.ParseQuery(answer.Headers.Location!.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
    }

    private static async Task<RunningSandbox.Answer> RedeemAsync(RunningSandbox sandbox, string code)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "authorization_code"), KeyValuePair.Create("code", code), KeyValuePair.Create("redirect_uri", Return), KeyValuePair.Create("code_verifier", Verifier), KeyValuePair.Create("client_id", sandbox.X["clientId"]!.ToString())]);
        return await sandbox.SendAsync(HttpMethod.Post, "/2/oauth2/token", form, null);
    }
}
