using System.Text.Json;

namespace Engagement.App.Networks.Facebook;

/// <summary>One number that Graph counts; as the last of a row, or as a total.</summary>
internal sealed record GraphInsight(string? Name, IReadOnlyList<GraphInsight.GraphValue>? Values, GraphInsight.GraphValue? TotalValue)
{
    public long? Number => (Values is [.., { } last] ? last : TotalValue)?.Number;

    internal sealed record GraphValue(JsonElement Value)
    {
        public long? Number => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt64(out var whole) ? whole : null;
    }
}
