using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Demo;

/// <summary>The README's first command, as a process with a data directory of its own.</summary>
[Collection(Alone.Name)]
public sealed partial class DemoTests
{
    private static readonly TimeSpan AMinute = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task After_an_interrupted_start_it_begins_anew_and_within_a_minute_a_themed_post_goes_out_a_thanks_is_acknowledged_and_a_question_waits_and_a_restart_keeps_all()
    {
        var ct = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        var settings = new Dictionary<string, string?> { ["Storage:Directory"] = data.Path };
        await File.WriteAllTextAsync(Path.Combine(data.Path, "demo.unfinished"), "", ct);
        await File.WriteAllTextAsync(Path.Combine(data.Path, "engagement.db"), "half a database", ct);
        await using var product = await ProductProcess.StartAsync(settings, ct, "--demo");
        Assert.False(File.Exists(Path.Combine(data.Path, "demo.unfinished")));
        var before = TimeProvider.System.GetUtcNow();
        using var sandbox = new SandboxClient(new Uri(SandboxAddress().Match(product.Output).Groups[1].Value));
        using var api = await ApiAsync(product, settings, ct);

        foreach (var network in (string[])["x", "facebook"])
        {
            var post = await Eventually.SeeAsync(() => ThemedPostAsync(sandbox, network, before, ct), ct, AMinute);
            Assert.NotEmpty(post["media"]!.AsArray());
        }

        await Eventually.TrueAsync(() => ThanksIsAcknowledgedAsync(sandbox, before, ct), ct, AMinute);
        var waiting = await Eventually.SeeAsync(() => WaitingAsync(api, before, ct), ct, AMinute);
        Assert.Equal(before.AddMinutes(90), DateTimeOffset.Parse($"{waiting["dueAt"]}", null), TimeSpan.FromMinutes(10));

        var (posts, conversations) = (await CountAsync(sandbox, ct), await ConversationsAsync(api, ct));
        Assert.Equal(0, await product.StopAsync(ct));
        await product.StartAgainAsync(ct);
        using var again = new SandboxClient(new Uri(SandboxAddress().Match(product.Output).Groups[1].Value));

        Assert.DoesNotContain("Making the demo workspace", product.Output, StringComparison.Ordinal);
        Assert.True(await CountAsync(again, ct) >= posts, "The networks remember what stood on them.");
        Assert.True((await ConversationsAsync(api, ct)).IsSupersetOf(conversations), "The desk remembers who spoke with us.");
    }

    private static async Task<HttpClient> ApiAsync(ProductProcess product, IReadOnlyDictionary<string, string?> settings, CancellationToken ct)
    {
        var (code, key) = await ProductProcess.VerbAsync(settings, ct, "apikey", "create", "--name", "looker", "--role", "reader");
        Assert.Equal(0, code);
        return new HttpClient
        {
            BaseAddress = product.Address,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key.Trim()) },
        };
    }

    private static async Task<JsonObject?> ThemedPostAsync(SandboxClient sandbox, string network, DateTimeOffset since, CancellationToken ct) =>
        (await NewAsync(sandbox, network, since, ct)).FirstOrDefault(post => $"{post["text"]}".Contains("#AuroraArchive", StringComparison.Ordinal));

    private static async Task<bool> ThanksIsAcknowledgedAsync(SandboxClient sandbox, DateTimeOffset since, CancellationToken ct)
    {
        var said = await NewAsync(sandbox, "facebook", since, ct);
        return said.Any(answer => (bool)answer["own"]! && said.Any(comment => !(bool)comment["own"]! && $"{comment["id"]}" == $"{answer["parentId"]}"));
    }

    private static async Task<IReadOnlyList<JsonObject>> NewAsync(SandboxClient sandbox, string network, DateTimeOffset since, CancellationToken ct) =>
        [.. (await sandbox.PostsAsync(network, ct)).Where(post => DateTimeOffset.Parse($"{post["createdAt"]}", null) >= since)];

    private static async Task<JsonObject?> WaitingAsync(HttpClient api, DateTimeOffset since, CancellationToken ct)
    {
        var page = await api.GetFromJsonAsync<JsonObject>("/api/v1/conversations?state=open&sort=newest&limit=50", ct);
        return page!["items"]!.AsArray().Select(item => (JsonObject)item!)
            .FirstOrDefault(item => item["dueAt"] is not null && item["startedAt"] is { } at && DateTimeOffset.Parse($"{at}", null) >= since);
    }

    private static async Task<HashSet<string>> ConversationsAsync(HttpClient api, CancellationToken ct)
    {
        var page = await api.GetFromJsonAsync<JsonObject>("/api/v1/conversations?sort=newest&limit=200", ct);
        return [.. page!["items"]!.AsArray().Select(item => $"{item!["id"]}")];
    }

    private static async Task<int> CountAsync(SandboxClient sandbox, CancellationToken ct) =>
        (await sandbox.PostsAsync("x", ct)).Count + (await sandbox.PostsAsync("facebook", ct)).Count;

    [GeneratedRegex(@"sandbox networks are at (http://\S+)")]
    private static partial Regex SandboxAddress();
}
