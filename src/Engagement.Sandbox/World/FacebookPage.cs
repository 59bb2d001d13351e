using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

internal sealed class FacebookPage
{
    public required long Id { get; init; }

    public required string Handle { get; init; }

    public required string Name { get; set; }

    public required string AccessToken { get; set; }

    public HashSet<string> SubscribedFields { get; init; } = [];

    [JsonIgnore]
    public Timeline<PagePost> Posts { get; } = new();
}
