using System.Net;
using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.People;
using Engagement.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.People;

public sealed class SignInTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct);
        using var browser = web.Nobody();

        var codes = new List<HttpStatusCode>();
        foreach (var password in Enumerable.Repeat("wrong", 5).Append(RunningWeb.Password))
        {
            using var answer = await browser.SignInAsync("agent@example.org", password, Ct);
            codes.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 4), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], codes);
    }

    [Fact]
    public async Task Trying_many_accounts_from_one_machine_is_slowed_down()
    {
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct);
        using var browser = web.Nobody();

        for (var i = 0; i < 20; i++)
        {
            using var wrong = await browser.SignInAsync($"nobody{i}@example.org", "wrong", Ct);
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var answer = await browser.SignInAsync("owner@example.org", RunningWeb.Password, Ct);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Somebody_who_was_shut_out_cannot_come_in()
    {
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct);
        await using (var scope = web.App.Services.CreateAsyncScope())
        {
            var agent = (await scope.ServiceProvider.GetRequiredService<PeopleReader>().ReadUsersAsync(Ct)).Single(user => user.Role == WorkRole.Agent);
            await scope.ServiceProvider.GetRequiredService<ChangeUser>().RunAsync(agent.Id, WorkRole.Agent, disabled: true, WorkRole.Admin, Actor.Operator, Ct);
        }

        using var browser = web.Nobody();
        using var answer = await browser.SignInAsync("agent@example.org", RunningWeb.Password, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Set_up_makes_the_owner_once_and_is_gone_afterwards()
    {
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct, withPeople: false);
        using var browser = web.Nobody();
        using var first = await browser.GetAsync("/calendar", Ct);

        using var weak = await browser.SendFormAsync("/setup", SetUp("short"), Ct);
        using var done = await browser.SendFormAsync("/setup", SetUp(RunningWeb.Password), Ct);
        using var page = await browser.GetAsync("/", Ct);
        using var again = await web.Nobody().GetAsync("/setup", Ct);

        Assert.Equal("/setup", first.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.NotEqual("/setup", page.Headers.Location?.OriginalString);
        Assert.Equal("/", again.Headers.Location?.OriginalString);
        var workspace = await web.App.Services.GetRequiredService<WorkspaceReader>().ReadAsync(Ct);
        Assert.Equal(new Workspace("Aurora", "Europe/Helsinki", "fi"), workspace);
    }

    [Fact]
    public async Task Two_set_ups_at_once_make_one_owner()
    {
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct, withPeople: false);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            using var browser = web.Nobody();
            using var answer = await browser.SendFormAsync("/setup", SetUp(RunningWeb.Password, $"owner{i}@example.org"), Ct);
            return answer.Headers.Location?.OriginalString;
        }));

        Assert.NotEmpty(answers);
        var users = await web.App.Services.GetRequiredService<PeopleReader>().ReadUsersAsync(Ct);
        Assert.Single(users, user => user.Role == WorkRole.Owner);
    }

    [Fact]
    public async Task Signing_in_and_failing_to_are_on_the_record_without_the_password()
    {
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct);
        using var browser = web.Nobody();
        using var wrong = await browser.SignInAsync("reader@example.org", "a-secret-typo", Ct);
        using var right = await browser.SignInAsync("reader@example.org", RunningWeb.Password, Ct);

        var lines = await web.App.Services.GetRequiredService<AuditReader>().ReadAsync(null, 100, Ct);

        Assert.Contains(lines, line => line is { Action: AuditActions.SignedIn, Actor: "Reader" });
        Assert.Contains(lines, line => line is { Action: AuditActions.SignInFailed, Actor: "Reader" });
        Assert.DoesNotContain(lines, line => $"{line}".Contains("a-secret-typo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_owner_stays_owner()
    {
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct);
        await using var scope = web.App.Services.CreateAsyncScope();
        var owner = (await scope.ServiceProvider.GetRequiredService<PeopleReader>().ReadUsersAsync(Ct)).Single(user => user.Role == WorkRole.Owner);
        var changeUser = scope.ServiceProvider.GetRequiredService<ChangeUser>();

        var demote = () => changeUser.RunAsync(owner.Id, WorkRole.Reader, disabled: false, WorkRole.Owner, Actor.Operator, Ct);
        var byAdmin = () => changeUser.RunAsync(owner.Id, WorkRole.Reader, disabled: false, WorkRole.Admin, Actor.Operator, Ct);

        Assert.Contains("needs an owner", (await Assert.ThrowsAsync<Core.Common.RefusedException>(demote)).Message, StringComparison.Ordinal);
        Assert.Contains("Only an owner", (await Assert.ThrowsAsync<Core.Common.RefusedException>(byAdmin)).Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> SetUp(string password, string email = "owner@example.org") => new()
    {
        ["name"] = "Aurora",
        ["timeZone"] = "Europe/Helsinki",
        ["language"] = "fi",
        ["displayName"] = "Maija",
        ["email"] = email,
        ["password"] = password,
    };
}
