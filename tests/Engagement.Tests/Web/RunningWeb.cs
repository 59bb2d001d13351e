using System.Net;
using System.Net.Http.Headers;
using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.People;
using Engagement.Tests.Infrastructure;
using Engagement.Web.Hosting;
using Engagement.Web.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Engagement.Tests.Web;

/// <summary>The whole program in this process, on a free port and a database of its own, set up with one person of each role.</summary>
internal sealed class RunningWeb : IAsyncDisposable
{
    public const string Password = "throwback-thursday";

    private readonly TestDatabase database;

    private RunningWeb(WebApplication app, TestDatabase database)
    {
        (App, this.database) = (app, database);
        Address = new Uri(app.Urls.First());
    }

    public WebApplication App { get; }

    public Uri Address { get; }

    public string DataDirectory => database.Directory;

    /// <param name="provider">The database.</param>
    /// <param name="ct">The test's own.</param>
    /// <param name="withPeople">Whether one person of each role is there.</param>
    /// <param name="settings">Configuration on top of the database's.</param>
    /// <param name="log">Where everything that the program logs goes too.</param>
    public static async Task<RunningWeb> StartAsync(
        StorageProvider provider, CancellationToken ct, bool withPeople = true, IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? log = null)
    {
        var database = await TestDatabase.CreateAsync(provider, ct);
        var web = new RunningWeb(await StartNodeAsync(database, ct, settings, log), database);
        if (withPeople)
        {
            await web.LetPeopleInAsync(ct);
        }

        return web;
    }

    /// <summary>A second program on the same database; the caller stops it.</summary>
    public Task<WebApplication> StartOtherNodeAsync(CancellationToken ct) => StartNodeAsync(database, ct);

    public static string AddressOf(WorkRole role) => $"{role}@example.org".ToLowerInvariant();

    /// <summary>Somebody without anything: keeps cookies, follows no redirect.</summary>
    public HttpClient Nobody() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
    {
        BaseAddress = Address,
        Timeout = TimeSpan.FromSeconds(30),
    };

    public async Task<HttpClient> KeyAsync(WorkRole role, CancellationToken ct)
    {
        var key = await App.Services.GetRequiredService<CreateApiKey>().RunAsync($"test {role}", role, Actor.Operator, ct);
        var client = Nobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public async Task<HttpClient> SignedInAsync(WorkRole role, CancellationToken ct)
    {
        var browser = Nobody();
        using var answer = await browser.SignInAsync(AddressOf(role), Password, ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await database.DisposeAsync();
    }

    private static async Task<WebApplication> StartNodeAsync(
        TestDatabase database, CancellationToken ct, IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? log = null)
    {
        var builder = ProductHost.Begin([.. database.Settings.Concat(settings ?? new Dictionary<string, string?>()).Select(pair => $"--{pair.Key}={pair.Value}"), "--urls=http://127.0.0.1:0"]);
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
            builder.Services.Configure<LoggerFilterOptions>(options => options.Rules.Add(new LoggerFilterRule(log.GetType().FullName, null, LogLevel.Trace, null)));
        }

        var app = ProductHost.Finish(builder);
        await ServeVerb.PrepareAsync(app.Services, ct);
        await app.StartAsync(ct);
        return app;
    }

    private async Task LetPeopleInAsync(CancellationToken ct)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var createUser = scope.ServiceProvider.GetRequiredService<CreateUser>();
        foreach (var role in Enum.GetValues<WorkRole>())
        {
            await createUser.RunAsync(new NewUser(AddressOf(role), role.ToString(), role, Password, "en"), Actor.Operator, ct);
        }
    }
}
