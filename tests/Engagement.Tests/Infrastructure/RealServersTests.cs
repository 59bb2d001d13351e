using System.Net;
using System.Net.Http.Json;
using Xunit.Sdk;

namespace Engagement.Tests.Infrastructure;

public sealed class RealServersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_can_sign_in_at_the_Bluesky_servers()
    {
        var network = BlueskyNetwork.Read();
        using var client = new HttpClient { BaseAddress = network.Pds };

        var answers = new List<HttpStatusCode>();
        foreach (var account in network.Accounts)
        {
            using var answer = await client.PostAsJsonAsync(
                "/xrpc/com.atproto.server.createSession", new { identifier = account.Handle, password = account.AppPassword }, Ct);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(8, answers.Count);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
    }

    [Fact]
    public async Task The_sandbox_knows_our_accounts_and_what_fans_say()
    {
        await using var sandbox = await TestSandbox.StartAsync(Ct);
        var page = await sandbox.Client.AddAccountAsync("facebook", "acme", Ct);
        var account = await sandbox.Client.AddAccountAsync("x", "acme", Ct);

        await sandbox.Client.CommentAsync("x", null, "fan", "@acme hello", Ct);
        var posts = await sandbox.Client.PostsAsync("x", Ct);
        var settings = sandbox.Client.SettingsFor(page, account);

        Assert.Equal("@acme hello", (string)posts.Single()["text"]!);
        Assert.Equal((string)page["appSecret"]!, settings["Networks:Facebook:AppSecret"]);
        Assert.Equal((string)account["clientId"]!, settings["Networks:X:ClientId"]);
    }

    [Fact]
    public void What_is_missing_skips_a_test_on_a_desk_and_fails_it_where_CI_is_true()
    {
        var onDesk = Thrown(() => Needs.Demand(there: false, ci: false, "a thing"));
        var inCi = Thrown(() => Needs.Demand(there: false, ci: true, "a thing"));
        var present = Thrown(() => Needs.Demand(there: true, ci: true, "a thing"));

        Assert.IsType<SkipException>(onDesk);
        Assert.IsType<FailException>(inCi);
        Assert.Null(present);
    }

    // Record.Exception lets a skip through, which would skip this test.
    private static XunitException? Thrown(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (XunitException exception)
        {
            return exception;
        }
    }
}
