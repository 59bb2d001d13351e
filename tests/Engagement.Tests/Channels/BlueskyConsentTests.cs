using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Networks.Bluesky;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using BlueskyNetwork = Engagement.Tests.Infrastructure.BlueskyNetwork;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Channels;

/// <summary>OAuth against the real server; its page is driven by the calls that the page makes itself.</summary>
public sealed class BlueskyConsentTests
{
    private static readonly Uri Back = new("http://127.0.0.1:9999/channels/connected");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_allows_us_the_tokens_are_ours_alone_and_are_renewed_once_however_many_ask()
    {
        var servers = BlueskyNetwork.Read();
        await using var app = await TestApp.StartAsync(
            StorageProvider.Sqlite,
            Ct,
            [new("Networks:Bluesky:ServiceUrl", servers.Pds.OriginalString), new("Networks:Bluesky:DirectoryUrl", servers.Plc.OriginalString), new("Networks:AllowPrivateAddresses", "true")],
            clock: new FakeClock(TimeProvider.System.GetUtcNow()));
        var owner = new App.People.Actor("Olivia", await ConnectScene.AddPersonAsync(app, "owner@example.org"));
        var carol = servers.Account("carol");
        var begin = app.Get<BeginConnect>();

        var strange = await SignInAsync(await begin.RunAsync(NetworkKind.Bluesky, "@carol.test", null, Back, owner.UserId!.Value, Ct), carol);
        var refused = await app.Get<FinishConnect>().RunAsync(strange with { Issuer = "https://elsewhere.example" }, Back, owner, Ct);
        var another = await SignInAsync(await begin.RunAsync(NetworkKind.Bluesky, "dave.test", null, Back, owner.UserId!.Value, Ct), carol);
        var notDave = await app.Get<FinishConnect>().RunAsync(another, Back, owner, Ct);
        var end = await app.Get<FinishConnect>().RunAsync(
            await SignInAsync(await begin.RunAsync(NetworkKind.Bluesky, "carol.test", null, Back, owner.UserId!.Value, Ct), carol), Back, owner, Ct);

        Assert.Contains("another server", Assert.IsType<ConnectEnd.Refused>(refused).Reason, StringComparison.Ordinal);
        Assert.Contains("another account", Assert.IsType<ConnectEnd.Refused>(notDave).Reason, StringComparison.Ordinal);
        var line = await app.Get<ChannelReader>().FindAsync(Assert.IsType<ConnectEnd.Connected>(end).Channels[0], Ct);
        Assert.Equal(("carol.test", carol.Did, ChannelHealth.Connected), (line!.Handle, line.RemoteId, line.Health));
        await UseAsync(app, line);
    }

    [Fact]
    public async Task Where_we_are_reached_over_https_a_document_says_who_we_are_with_our_public_key_only()
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct);
        var (client, back) = (app.Get<BlueskyClient>(), new Uri("https://desk.example.org/channels/connected"));

        var before = await client.DescribeAsync(back, Ct);
        var (id, key, _) = await client.IntroduceAsync(back, Ct);
        var (again, _, _) = await client.IntroduceAsync(back, Ct);
        var (none, _, words) = await client.IntroduceAsync(new Uri("http://desk.example.org/channels/connected"), Ct);
        var document = JsonSerializer.SerializeToNode(await client.DescribeAsync(back, Ct))!;
        var form = BlueskyClient.Sign(new("", "https://issuer.example", "", id!, key), [], app.Clock.GetUtcNow());

        Assert.Null(before);
        Assert.Equal(("https://desk.example.org/oauth/bluesky/client.json", id), ((string)document["client_id"]!, again));
        Assert.Equal(["alg", "crv", "kid", "kty", "use", "x", "y"], document["jwks"]!["keys"]![0]!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.Equal(3, form["client_assertion"].Split('.').Length);
        Assert.Null(none);
        Assert.Contains("app password", words, StringComparison.Ordinal);
    }

    private static async Task UseAsync(TestApp app, ChannelLine line)
    {
        var (vault, bluesky) = (app.Get<CredentialVault>(), app.Services.GetServices<INetwork>().Single(network => network.Kind == NetworkKind.Bluesky));
        var channel = new ChannelAccess(line.Id, NetworkKind.Bluesky, line.RemoteId, line.Handle, line.ServiceUrl, "en");
        var first = (await vault.ReadAsync(line.Id, Ct))!;
        var id = app.NextId<DeliveryId>();
        var message = new OutgoingMessage(id, DeliverySource.Post, "By OAuth", "en", [], null, null, IdempotencyKeys.For(NetworkKind.Bluesky, id), app.Clock.GetUtcNow());
        Assert.IsType<SendOutcome.Sent>(await bluesky.SendAsync(channel, message, Ct));

        await vault.SaveAsync(line.Id, first with { ExpiresAt = app.Clock.GetUtcNow() }, Ct);
        var checks = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bluesky.CheckAsync(channel, Ct)));
        var second = (await vault.ReadAsync(line.Id, Ct))!;
        Assert.All(checks, check => Assert.True(check.Works, check.Problem));
        Assert.NotEqual((first.AccessToken, first.RefreshToken), (second.AccessToken, second.RefreshToken));
        Assert.IsType<PollAnswer.Heard>(await bluesky.PollAsync(channel, null, [], Ct));

        // A token that somebody brings twice ends the session: then a person is asked, and nothing is tried on.
        await vault.SaveAsync(line.Id, first with { ExpiresAt = app.Clock.GetUtcNow() }, Ct);
        Assert.Contains("Connect the channel again", (await bluesky.CheckAsync(channel, Ct)).Problem, StringComparison.Ordinal);
    }

    private static async Task<ConnectReturn> SignInAsync(Uri page, BlueskyAccount account)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var browser = new HttpClient(handler);
        var cookies = new Dictionary<string, string>();
        using var shown = await SendAsync(browser, cookies, page, page, null, null);
        var issuer = new Uri(page.GetLeftPart(UriPartial.Authority));
        using var signedIn = await SendAsync(
            browser, cookies, page, new Uri(issuer, "/@atproto/oauth-provider/~api/sign-in"), new { locale = "en", username = account.Handle, password = account.Password, remember = false }, null);
        var session = (await signedIn.Content.ReadFromJsonAsync<JsonObject>(Ct))!;
        using var allowed = await SendAsync(
            browser, cookies, page, new Uri(issuer, "/@atproto/oauth-provider/~api/consent"), new { did = account.Did, scope = "atproto transition:generic" }, (string)session["ephemeralToken"]!);
        var next = (string)(await allowed.Content.ReadFromJsonAsync<JsonObject>(Ct))!["url"]!;
        using var back = await SendAsync(browser, cookies, page, new Uri(next), null, null);
        var query = QueryHelpers.ParseQuery(back.Headers.Location!.Query);
        return new(query["state"], query["code"], query["iss"], null);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser, Dictionary<string, string> cookies, Uri page, Uri address, object? body, string? bearer)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, address) { Content = body is null ? null : JsonContent.Create(body) };
        void Say(string name, string value) => request.Headers.TryAddWithoutValidation(name, value);
        Say("Sec-Fetch-Site", address == page ? "none" : "same-origin");
        Say("Sec-Fetch-Mode", body is null ? "navigate" : "same-origin");
        Say("Sec-Fetch-Dest", body is null ? "document" : "empty");
        Say("User-Agent", "a browser");
        Say("Origin", page.GetLeftPart(UriPartial.Authority));
        Say("Referer", page.AbsoluteUri);
        Say("Cookie", string.Join("; ", cookies.Select(pair => $"{pair.Key}={pair.Value}")));
        Say("X-CSRF-Token", cookies.GetValueOrDefault("csrf-token", ""));
        if (bearer is not null)
        {
            Say("Authorization", $"Bearer {bearer}");
        }

        var answer = await browser.SendAsync(request, Ct);
        foreach (var pair in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(one => one.Split(';')[0].Split('=', 2)) : [])
        {
            cookies[pair[0]] = pair[1];
        }

        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.RedirectMethod or HttpStatusCode.Redirect, $"{address} {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Ct)}");
        return answer;
    }
}
