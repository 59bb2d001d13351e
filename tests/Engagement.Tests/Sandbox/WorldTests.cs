using Engagement.Sandbox;

namespace Engagement.Tests.Sandbox;

public sealed class WorldTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restart_finds_the_same_accounts_tokens_and_words()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var options = new SandboxOptions { Urls = ["http://127.0.0.1:0"], StateFile = Path.Combine(folder.FullName, "world.json") };
            string before, token, account, mastodon;
            await using (var first = await RunningSandbox.StartAsync(options))
            {
                var post = await first.PostXAsync("Who remembers?");
                await first.FanAsync("x", post, "I do");
                await first.FanAsync("facebook", await first.PostPageAsync("Safety Monday"), "A question");
                var person = await first.ControlAsync(HttpMethod.Post, "/sandbox/accounts", new { network = "mastodon", handle = "kaarna" });
                mastodon = person["accessToken"]!.ToString();
                var status = await first.SendAsync(HttpMethod.Post, "/api/v1/statuses", System.Net.Http.Json.JsonContent.Create(new { status = "Hei!" }), mastodon);
                await first.FanAsync("mastodon", status.Text("id"), "Hei hei");
                before = string.Join('\n', (await first.TruthAsync()).Select(item => item.ToJsonString()));
                token = first.X["accessToken"]!.ToString();
                account = first.Page.ToJsonString();
            }

            await using var second = await RunningSandbox.StartAsync(options);

            Assert.Equal(before, string.Join('\n', (await second.TruthAsync()).Select(item => item.ToJsonString())));
            Assert.Equal(200, (await second.XAsync(HttpMethod.Get, "/2/users/me", token: token)).Status);
            Assert.Equal(account, second.Page.ToJsonString());
            Assert.Single((await second.SendAsync(HttpMethod.Get, "/api/v1/notifications", null, mastodon)).Body.AsArray());
            Assert.Equal(403, (await second.XAsync(HttpMethod.Post, "/2/tweets", new { text = "Who remembers?" })).Status);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task After_a_reset_the_world_is_empty()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostXAsync("Who remembers?");

        await sandbox.ControlAsync(HttpMethod.Post, "/sandbox/reset");

        Assert.Empty(await sandbox.TruthAsync());
        Assert.Equal(401, (await sandbox.XAsync(HttpMethod.Get, "/2/users/me")).Status);
    }

    [Fact]
    public async Task The_page_shows_what_was_said_and_says_that_it_is_not_real()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.FanAsync("facebook", await sandbox.PostPageAsync("Safety <Monday>"), "A question & more");

        var page = await PageAsync(sandbox, "/");

        Assert.Contains("Not the real networks", page, StringComparison.Ordinal);
        Assert.Contains("Safety &lt;Monday&gt;", page, StringComparison.Ordinal);
        Assert.Contains("A question &amp; more", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_on_the_page_comments_as_a_fan_and_another_makes_trouble()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var post = await sandbox.PostXAsync("Who remembers?");
        using var comment = new FormUrlEncodedContent([KeyValuePair.Create("network", "x"), KeyValuePair.Create("postId", post), KeyValuePair.Create("name", "Sofia Rossi"), KeyValuePair.Create("text", "I do")]);
        using var trouble = new FormUrlEncodedContent([KeyValuePair.Create("network", ""), KeyValuePair.Create("kind", "webhookLost"), KeyValuePair.Create("times", "1"), KeyValuePair.Create("delay", "")]);

        using var said = await sandbox.Http.PostAsync(new Uri("/sandbox/page/comments", UriKind.Relative), comment, Ct);
        using var made = await sandbox.Http.PostAsync(new Uri("/sandbox/page/faults", UriKind.Relative), trouble, Ct);

        Assert.Equal("SofiaRossi", (await sandbox.TruthAsync())[^1]["account"]!.ToString());
        Assert.Contains("Never delivered", await PageAsync(sandbox, "/sandbox/page/faults"), StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(RunningSandbox sandbox, string path)
    {
        using var http = new HttpClient { BaseAddress = sandbox.Http.BaseAddress };
        return await http.GetStringAsync(new Uri(path, UriKind.Relative), Ct);
    }
}
