using System.Net;
using Engagement.App.Channels;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Tests.Infrastructure;
using Engagement.App.Data;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Channels;

/// <summary>The program, the sandbox networks, an owner, and a browser that allows or refuses at the networks' consent pages.</summary>
internal sealed class ConnectScene : IAsyncDisposable
{
    public static readonly Uri Return = new("http://127.0.0.1:5080/channels/connected");

    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private ConnectScene(TestSandbox sandbox, TestApp app, Actor owner) => (Sandbox, App, Owner) = (sandbox, app, owner);

    public TestSandbox Sandbox { get; }

    public TestApp App { get; }

    public Actor Owner { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>With the accounts "acme" at X, and the Pages "acme" and "acme-suomi" at Facebook.</summary>
    public static async Task<ConnectScene> StartAsync(StorageProvider provider)
    {
        var clock = new FakeClock();
        var sandbox = await TestSandbox.StartAsync(Ct, clock);
        var x = await sandbox.Client.AddAccountAsync("x", "acme", Ct);
        var page = await sandbox.Client.AddAccountAsync("facebook", "acme", Ct);
        _ = await sandbox.Client.AddAccountAsync("facebook", "acme-suomi", Ct);
        var app = await TestApp.StartAsync(provider, Ct, sandbox.Client.SettingsFor(x, page), clock: clock);
        return new ConnectScene(sandbox, app, new Actor("Olivia", await AddPersonAsync(app, "owner@example.org")));
    }

    public static async Task<UserId> AddPersonAsync(TestApp app, string email)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CreateUser>().RunAsync(
            new NewUser(email, email, WorkRole.Admin, "throwback-thursday", "en"), Actor.Operator, Ct);
    }

    public Task<Uri> BeginAsync(NetworkKind network, ChannelId? again = null, string? server = null) =>
        App.Get<BeginConnect>().RunAsync(network, server, again, Return, Owner.UserId!.Value, Ct);

    /// <summary>Answers at the network's page and brings back what it says.</summary>
    public async Task<ConnectReturn> AnswerAsync(Uri page, string answer = "allow", string account = "")
    {
        var text = await browser.GetStringAsync(page, Ct);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("account", account), KeyValuePair.Create("answer", answer)]);
        using var back = await browser.PostAsync(page, form, Ct);
        Assert.Equal(HttpStatusCode.SeeOther, back.StatusCode);
        Assert.Contains("Authorize", text, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(back.Headers.Location!.Query);
        return new ConnectReturn(query["state"], query.GetValueOrDefault("code"), null, query.GetValueOrDefault("error"));
    }

    public Task<ConnectEnd> FinishAsync(ConnectReturn back, Actor? actor = null) => App.Get<FinishConnect>().RunAsync(back, Return, actor ?? Owner, Ct);

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await App.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
