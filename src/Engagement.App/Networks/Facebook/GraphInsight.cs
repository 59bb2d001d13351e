using System.Text.Json;

namespace Engagement.App.Networks.Facebook;

/// <summary>One number that Facebook counts.</summary>
internal sealed record GraphInsight(string? Name, IReadOnlyList<GraphInsight.GraphValue>? Values)
{
    public long? Number => Values is [.., { Value: { ValueKind: JsonValueKind.Number } last }] && last.TryGetInt64(out var number) ? number : null;

    internal sealed record GraphValue(JsonElement Value);
}
