using System.Text.Json;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Channels;

/// <summary>Against a server that answers as the documentation of Mastodon says.</summary>
public sealed class MastodonConsentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_server_gets_to_know_us_once_and_its_person_allows_us(StorageProvider provider)
    {
        var (introductions, forms) = (0, new List<Dictionary<string, string>>());
        await using var server = await StartAsync(async http =>
        {
            var form = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(Ct)).ToDictionary(pair => pair.Key, pair => pair.Value.ToString()) : [];
            lock (forms)
            {
                forms.Add(form);
            }

            object? answer = http.Request.Path.Value switch
            {
                "/api/v1/apps" when Interlocked.Increment(ref introductions) > 0 => new { id = "7", client_id = "known-as", client_secret = "known-by" },
                "/oauth/token" when form.GetValueOrDefault("code") == "once" => new { access_token = "granted", token_type = "Bearer", scope = "read write", created_at = 1 },
                "/api/v1/accounts/verify_credentials" when http.Request.Headers.Authorization == "Bearer granted" => new { id = "109", acct = "acme", display_name = "Acme Motors" },
                _ => null,
            };
            http.Response.StatusCode = answer is null ? 400 : 200;
            await http.Response.WriteAsync(answer is null ? """{"error":"invalid_grant"}""" : JsonSerializer.Serialize(answer), Ct);
        });
        await using var app = await TestApp.StartAsync(provider, Ct);
        var owner = new App.People.Actor("Olivia", await ConnectScene.AddPersonAsync(app, "owner@example.org"));
        var begin = app.Get<BeginConnect>();

        var page = await begin.RunAsync(NetworkKind.Mastodon, server.Urls.First(), null, ConnectScene.Return, owner.UserId!.Value, Ct);
        var query = QueryHelpers.ParseQuery(page.Query);
        var refused = await app.Get<FinishConnect>().RunAsync(new ConnectReturn(query["state"], "wrong", null, null), ConnectScene.Return, owner, Ct);
        page = await begin.RunAsync(NetworkKind.Mastodon, server.Urls.First(), null, ConnectScene.Return, owner.UserId!.Value, Ct);
        _ = await begin.RunAsync(NetworkKind.Mastodon, server.Urls.First() + "/", null, ConnectScene.Return, owner.UserId!.Value, Ct);
        page = await begin.RunAsync(NetworkKind.Mastodon, server.Urls.First(), null, ConnectScene.Return, owner.UserId!.Value, Ct);
        query = QueryHelpers.ParseQuery(page.Query);
        var end = await app.Get<FinishConnect>().RunAsync(new ConnectReturn(query["state"], "once", null, null), ConnectScene.Return, owner, Ct);

        Assert.IsType<ConnectEnd.Refused>(refused);
        Assert.Equal(2, introductions);
        Assert.Equal(("known-as", "S256", "read write"), (query["client_id"].ToString(), query["code_challenge_method"].ToString(), query["scope"].ToString()));
        Assert.Equal(ConnectScene.Return.AbsoluteUri, forms[0]["redirect_uris"]);
        var line = await app.Get<ChannelReader>().FindAsync(Assert.IsType<ConnectEnd.Connected>(end).Channels[0], Ct);
        Assert.Equal(("acme@127.0.0.1", "Acme Motors", "109", server.Urls.First()), (line!.Handle, line.DisplayName, line.RemoteId, line.ServiceUrl));
        Assert.Equal("granted", (await app.Get<CredentialVault>().ReadAsync(line.Id, Ct))!.AccessToken);
        var exchange = forms.Last(form => form.ContainsKey("code_verifier"));
        Assert.Equal(("known-as", "known-by"), (exchange["client_id"], exchange["client_secret"]));
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(answer);
        await app.StartAsync(Ct);
        return app;
    }
}
