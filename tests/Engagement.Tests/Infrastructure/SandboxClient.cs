using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Engagement.Tests.Infrastructure;

/// <summary>The sandbox networks as their owner and as a fan: accounts, the truth about what was published, comments, faults.</summary>
internal sealed class SandboxClient(Uri address) : IDisposable
{
    private static readonly (string Key, string Section, string Name)[] Credentials =
    [
        ("clientId", "X", "ClientId"),
        ("clientSecret", "X", "ClientSecret"),
        ("consumerSecret", "X", "ConsumerSecret"),
        ("appId", "Facebook", "AppId"),
        ("appSecret", "Facebook", "AppSecret"),
        ("verifyToken", "Facebook", "VerifyToken"),
    ];

    private readonly HttpClient client = new() { BaseAddress = address };

    public Uri Address { get; } = address;

    /// <summary>The configuration that makes the program speak with this sandbox, as the apps that the accounts belong to.</summary>
    public IReadOnlyDictionary<string, string?> SettingsFor(params JsonObject[] accounts)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Networks:X:ApiBaseUrl"] = Address.OriginalString,
            ["Networks:Facebook:GraphBaseUrl"] = Address.OriginalString,
            ["Networks:X:AuthorizeUrl"] = new Uri(Address, "/i/oauth2/authorize").AbsoluteUri,
            ["Networks:Facebook:DialogUrl"] = Address.OriginalString,
        };
        foreach (var (key, section, name) in Credentials)
        {
            if (accounts.Select(account => account[key]).FirstOrDefault(value => value is not null) is { } value)
            {
                settings[$"Networks:{section}:{name}"] = (string)value!;
            }
        }

        return settings;
    }

    /// <summary>An account of ours at "x" or "facebook", with its tokens.</summary>
    public async Task<JsonObject> AddAccountAsync(string network, string handle, CancellationToken ct) =>
        (JsonObject)(await PostAsync("/sandbox/accounts", new { network, handle, name = handle }, ct))!;

    /// <summary>Everything ever published, deleted ones marked.</summary>
    public async Task<IReadOnlyList<JsonObject>> PostsAsync(string network, CancellationToken ct)
    {
        var posts = await client.GetFromJsonAsync<JsonArray>($"/sandbox/posts?network={network}", ct);
        return [.. posts!.Select(post => (JsonObject)post!)];
    }

    /// <summary>A fan's comment under a post of ours; on X without a post it is a mention.</summary>
    public async Task<JsonObject> CommentAsync(string network, string? postId, string fan, string text, CancellationToken ct) =>
        (JsonObject)(await PostAsync("/sandbox/comments", new { network, postId, author = new { name = fan, handle = fan }, text }, ct))!;

    /// <summary>Such as <c>new { network = "x", kind = "lateAnswer", times = 1 }</c>.</summary>
    public Task AddFaultAsync(object fault, CancellationToken ct) => PostAsync("/sandbox/faults", fault, ct);

    public async Task ClearFaultsAsync(CancellationToken ct)
    {
        using var answer = await client.DeleteAsync("/sandbox/faults", ct);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => client.Dispose();

    private async Task<JsonNode?> PostAsync(string path, object body, CancellationToken ct)
    {
        using var answer = await client.PostAsJsonAsync(path, body, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
