using System.Text.Json.Nodes;

namespace Engagement.Sandbox.X;

internal sealed record XAnswer(int Status, JsonNode? Body)
{
    public static XAnswer Ok(JsonObject body) => new(200, body);

    public static XAnswer Data(JsonNode data) => new(200, new JsonObject { ["data"] = data });

    public static XAnswer Created(JsonNode data) => new(201, new JsonObject { ["data"] = data });
}
