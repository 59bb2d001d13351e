using System.Text.Json.Serialization;

namespace Engagement.Sandbox.World;

/// <summary>Somebody at Mastodon: an account of ours on this server, or a fan here or on another.</summary>
internal sealed class MastodonPerson
{
    public required long Id { get; init; }

    /// <summary>The name alone, or with its server where that is another: <c>aino@elsewhere.example</c>.</summary>
    public required string Acct { get; init; }

    public required string Name { get; set; }

    public required bool Ours { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who sees its posts unless it says otherwise.</summary>
    public string Privacy { get; set; } = "public";

    [JsonIgnore]
    public string Username => Acct.Split('@')[0];

    [JsonIgnore]
    public Timeline<MastodonStatus> Statuses { get; } = new();

    [JsonIgnore]
    public Timeline<MastodonNotice> Notices { get; } = new();
}
