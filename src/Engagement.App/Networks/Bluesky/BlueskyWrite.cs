using System.Text.Json.Serialization;

namespace Engagement.App.Networks.Bluesky;

/// <summary>A record that is written.</summary>
internal sealed record BlueskyWrite(string Repo, string Collection, string Rkey, object Record)
{
    /// <summary>"Must not exist yet": written even though it is null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? SwapRecord { get; }
}
