using System.Text.Json.Nodes;

namespace Engagement.Sandbox.Graph;

internal sealed record GraphAnswer(int Status, JsonNode Body)
{
    public static GraphAnswer Ok(JsonNode body) => new(200, body);

    public static GraphAnswer Success() => Ok(new JsonObject { ["success"] = true });
}
