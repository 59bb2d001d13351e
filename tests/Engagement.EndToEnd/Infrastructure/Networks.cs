using System.Text.Json.Nodes;
using Engagement.Tests.Infrastructure;

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>What stands at the networks, waited for.</summary>
internal static class Networks
{
    /// <summary>Our post with these words.</summary>
    public static Task<JsonObject> PostAsync(this SandboxClient sandbox, string network, string words, CancellationToken ct, TimeSpan? within = null) =>
        Eventually.SeeAsync(async () => (await OwnAsync(sandbox, network, ct)).FirstOrDefault(post => Text(post).Contains(words, StringComparison.Ordinal)),
            ct, within, $"“{words}” stands on {network}");

    /// <summary>Our first answer to a fan's comment.</summary>
    public static Task<JsonObject> AnswerAsync(this SandboxClient sandbox, JsonObject comment, CancellationToken ct) =>
        Eventually.SeeAsync(async () => await AnswersAsync(sandbox, comment, ct) is [var first, ..] ? first : null, ct, what: $"an answer to “{Text(comment)}” stands on {comment["network"]}");

    /// <summary>All our answers to a fan's comment.</summary>
    public static async Task<IReadOnlyList<JsonObject>> AnswersAsync(this SandboxClient sandbox, JsonObject comment, CancellationToken ct) =>
        [.. (await OwnAsync(sandbox, (string)comment["network"]!, ct)).Where(post => (string?)post["parentId"] == (string?)comment["id"])];

    public static string Text(this JsonObject post) => (string?)post["text"] ?? string.Empty;

    private static async Task<IEnumerable<JsonObject>> OwnAsync(SandboxClient sandbox, string network, CancellationToken ct) =>
        (await sandbox.PostsAsync(network, ct)).Where(post => (bool?)post["own"] == true && post["deletedAt"] is null);
}
