using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engagement.Tests.Sandbox;

/// <summary>The networks' own and other public client libraries, unchanged, against the sandbox.</summary>
public sealed class JudgesTests(ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Other_people_s_clients_are_answered_as_the_networks_answer_them()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var mastodon = await sandbox.ControlAsync(HttpMethod.Post, "/sandbox/accounts", new { network = "mastodon", handle = "kaarna" });
        var accounts = new JsonObject { ["x"] = sandbox.X.DeepClone(), ["page"] = sandbox.Page.DeepClone(), ["mastodon"] = mastodon };
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(accounts), Ct);

            var words = await Contract.JudgeAsync("judges.mjs", [sandbox.Http.BaseAddress!.OriginalString, file], Ct);

            Assert.Contains("calls judged", words, StringComparison.Ordinal);
            output.WriteLine(words);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
