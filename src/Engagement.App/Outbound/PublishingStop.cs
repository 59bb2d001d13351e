using System.Text.Json;

namespace Engagement.App.Outbound;

/// <summary>Publishing is stopped: nothing that was planned and nothing the robot says goes out. People's own answers do.</summary>
/// <param name="Reason">In the words of who stopped it.</param>
/// <param name="By">Who.</param>
/// <param name="Since">When.</param>
public sealed record PublishingStop(string Reason, string By, DateTimeOffset Since)
{
    /// <summary>The workspace's setting that holds it; no row, no stop. Every claim asks for this row, so it works on every node at once.</summary>
    internal const string SettingKey = "publishing.stop";

    internal static PublishingStop Read(string text) => JsonSerializer.Deserialize<PublishingStop>(text)!;

    internal string Write() => JsonSerializer.Serialize(this);
}
