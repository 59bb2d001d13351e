using System.Text.Json;

namespace Engagement.App.Networks.Instagram;

/// <summary>One number that Instagram counts; as the last of a row, or as a total.</summary>
internal sealed record InstagramInsight(string? Name, IReadOnlyList<InstagramInsight.InstagramValue>? Values, InstagramInsight.InstagramValue? TotalValue)
{
    public long? Number => Read(Values is [.., { } last] ? last : TotalValue);

    private static long? Read(InstagramValue? value) =>
        value?.Value is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var whole) ? whole : null;

    internal sealed record InstagramValue(JsonElement Value);
}
