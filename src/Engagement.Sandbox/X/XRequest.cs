using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engagement.Sandbox.X;

/// <summary>One call to X: who, with what words.</summary>
internal sealed class XRequest(HttpContext http, XCaller caller)
{
    public HttpContext Http => http;

    public XCaller Caller => caller;

    public string? Query(string name) => http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public string Route(string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>The user named in the path, who must be the one who calls.</summary>
    public World.XUser RouteMe()
    {
        var me = caller.Me;
        return Route("id") == me.Id.ToString(CultureInfo.InvariantCulture)
            ? me
            : throw RefusedByX.Forbidden("You are not permitted to perform this action.");
    }

    public int Limit(int least, int most, int normal)
    {
        var text = Query("max_results");
        if (text is null)
        {
            return normal;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw RefusedByX.Invalid("max_results", text, $"The `max_results` query parameter value [{text}] is not between {least} and {most}");
    }

    public long? Id(string name)
    {
        var text = Query(name);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return text.Length <= 19 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw RefusedByX.Invalid(name, text, $"The `{name}` query parameter value [{text}] is not valid");
    }

    public DateTimeOffset? Time(string name)
    {
        var text = Query(name);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw RefusedByX.Invalid(name, text, $"The `{name}` query parameter value [{text}] is not a valid RFC3339 time");
    }

    /// <summary>The JSON body; clients that send none or a list count as having sent an empty one.</summary>
    public async Task<JsonObject> ReadJsonAsync()
    {
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            throw RefusedByX.Invalid("body", "", "Request body is not valid JSON.");
        }
    }
}
