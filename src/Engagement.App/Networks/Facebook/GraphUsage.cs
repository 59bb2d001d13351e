using System.Text.Json;
using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Facebook;

/// <summary>How much of what we may do is used up, from the headers that come with every answer.</summary>
/// <param name="Percent">The highest of all.</param>
/// <param name="Regain">How long until we may again, where Facebook says so.</param>
internal sealed record GraphUsage(double Percent, TimeSpan? Regain)
{
    private static readonly string[] Names = ["X-App-Usage", "X-Page-Usage", "X-Business-Use-Case-Usage"];

    public static GraphUsage Of(WireAnswer answer)
    {
        var usage = new GraphUsage(0, null);
        foreach (var name in Names)
        {
            if (answer.Headers.TryGetValue(name, out var text))
            {
                usage = usage.With(text);
            }
        }

        return usage;
    }

    private GraphUsage With(string text)
    {
        try
        {
            using var document = WireJson.Parse(text);
            return With(document.RootElement);
        }
        catch (JsonException)
        {
            return this;
        }
    }

    // The business header holds lists of such objects by Page; the others are one such object.
    private GraphUsage With(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Aggregate(this, (usage, one) => usage.With(one)),
        JsonValueKind.Object => element.EnumerateObject().Aggregate(this, (usage, property) => usage.With(property)),
        _ => this,
    };

    private GraphUsage With(JsonProperty property) => property switch
    {
        { Value.ValueKind: JsonValueKind.Array or JsonValueKind.Object } => With(property.Value),
        { Name: "call_count" or "total_cputime" or "total_time", Value.ValueKind: JsonValueKind.Number } =>
            this with { Percent = Math.Max(Percent, property.Value.GetDouble()) },
        { Name: "estimated_time_to_regain_access", Value.ValueKind: JsonValueKind.Number } when property.Value.GetDouble() is > 0 and < 100_000 and var minutes =>
            this with { Regain = Longer(TimeSpan.FromMinutes(minutes)) },
        _ => this,
    };

    private TimeSpan Longer(TimeSpan other) => Regain > other ? Regain.Value : other;
}
